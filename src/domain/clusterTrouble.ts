import type { ClusterState } from '../contract/source';
import { epochMs, formatTime } from './time';

/** What keeps the cluster from being read, and what to do about it; null when nothing does. */
export function describeTrouble({ state, problem, retry_at }: ClusterState): string | null {
  if (problem === null || state !== 'away') return problem;
  return `${retry_at === null ? 'The cluster cannot be read' : 'The cluster does not answer'}: ${problem}`;
}

/** How far what is shown can be relied on while the cluster is away. */
export function describeStale({ checked_at }: ClusterState): string {
  if (checked_at === null) return 'What has come so far stays; it is not all there is.';
  return `What was loaded before stays. It was complete at ${formatTime(epochMs(checked_at))}.`;
}
