import type { ClusterResults, ClusterState } from '../contract/source';
import { formatCount, formatExactScore } from './number';

type Loading = Pick<ClusterState, 'records' | 'influencers'>;
type Kind = keyof Loading;

const names: Readonly<Record<Kind, string>> = { records: 'records', influencers: 'influencer results' };
const kinds = Object.keys(names) as readonly Kind[];

const isWanting = ({ loaded, wanted }: ClusterResults) => loaded < wanted;

/** How much of what is wanted has come, 0 to 1; null where nothing of it is missing, or nobody knows yet how much it is. */
export function clusterShare({ records, influencers }: Loading): number | null {
  const wanted = records.wanted + influencers.wanted;
  const loaded = records.loaded + influencers.loaded;
  return loaded < wanted ? loaded / wanted : null;
}

/** "12,000 of 50,000 records so far, highest scores first"; where all that is known of has come, more may have been found meanwhile. */
export function describeClusterLoad(loading: Loading): string {
  const kind = kinds.find((each) => isWanting(loading[each]));
  if (kind === undefined) return 'Asking the cluster for what is new';
  const { loaded, wanted } = loading[kind];
  return `${formatCount(loaded)} of ${formatCount(wanted)} ${names[kind]} so far, highest scores first`;
}

function describeFloor(kind: Kind, { floor, wanted, total }: ClusterResults): string | null {
  if (floor === 0) return null;
  const score = formatExactScore(floor);
  return `Shows the ${names[kind]} with a score of at least ${score}: ${formatCount(wanted)} of ${formatCount(total)}.`;
}

function describeMissing(kind: Kind, { missing }: ClusterResults): string | null {
  if (missing === 0) return null;
  return `${formatCount(missing)} ${names[kind]} of one instant could not be read: the cluster gives no more of it.`;
}

/** What of the cluster is not shown although it answers, a sentence each: what the limit of what is loaded leaves out, and what cannot be had. */
export function describeLimits(loading: Loading): string[] {
  const say = (describe: (kind: Kind, results: ClusterResults) => string | null) =>
    kinds.map((kind) => describe(kind, loading[kind])).filter((sentence) => sentence !== null);
  const floors = say(describeFloor);
  const why = floors.length > 0 ? ['The rest is over the limit of what is loaded (--most-records).'] : [];
  return [...floors, ...why, ...say(describeMissing)];
}
