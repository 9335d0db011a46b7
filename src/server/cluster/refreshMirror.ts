import { MAX_RESULT_WINDOW } from '../../contract/common';
import type { TimeRange } from '../../domain/time';
import type { ClusterFigures } from './ClusterFigures';
import { countOfJobs } from './countOfJobs';
import type { Mirror } from './Mirror';
import { readSlice, readSmallSlice } from './readSlice';
import { readJobs, readSurroundings } from './readSurroundings';
import { type ResultKind, resultKinds } from './resultKinds';
import type { Slice } from './Slice';
import { TaskQueue } from './TaskQueue';

/** What is remembered of the results that a mirror held. */
export type KnownResults = {
  readonly jobIds: readonly string[];
  /** See `tailStarts`. */
  readonly tailStarts: ReadonlyMap<string, number>;
};

/** What a refresh is about. */
type Refresh = {
  readonly mirror: Mirror;
  readonly figures: ClusterFigures;
  readonly before: KnownResults;
  /** The times that are looked at. */
  readonly looked: readonly TimeRange[];
  /** Jobs of which not all was read before. */
  readonly lost: ReadonlySet<string>;
};

const kinds: readonly ResultKind[] = Object.values(resultKinds);
const scored: readonly ResultKind[] = [resultKinds.records, resultKinds.influencers];

/**
 * Asks for what can have changed since the mirror was complete: jobs and calendars, new and interim buckets with their results, and
 * the scores of the times that are looked at (of more than one search gives, the highest). What the cluster has no more goes. Fails
 * with an UpstreamError; what had come by then stays, and nothing has gone.
 */
export async function refreshMirror(
  { mirror, figures, before, looked, lost }: Refresh,
  signal: AbortSignal,
): Promise<void> {
  mirror.watch();
  await readSurroundings(mirror)(signal);
  const jobIds = await readJobs(mirror, signal);
  const whole: Slice[] = [];
  const queue = new TaskQueue();
  const reading = { mirror, queue, onMissing: figures.noteMissing };
  for (const jobId of jobIds) {
    const start = lost.has(jobId) ? null : (before.tailStarts.get(jobId) ?? null);
    for (const results of kinds) {
      const tail: Slice = { results, jobId, from: start, to: null, floor: figures.floorOf(results) };
      queue.add(start === null ? readSlice(reading, tail) : readSmallSlice(reading, tail));
      whole.push(tail);
    }
    const slices = looked.flatMap((time) => scored.map((results) => ({ results, jobId, ...boundsOf(time) })));
    for (const part of slices) {
      const slice: Slice = { ...part, floor: figures.floorOf(part.results) };
      queue.add(async (given) => {
        if ((await mirror.read(slice, given)) <= MAX_RESULT_WINDOW) whole.push(slice);
      });
    }
  }
  await queue.run(signal, () => {});
  for (const slice of whole) if (!mirror.lost.has(slice.jobId)) mirror.dropMissing(slice);
  dropLost(mirror, before, jobIds);
  await countAnew(mirror, figures, jobIds, signal);
}

const finite = (time: number): number | null => (Number.isFinite(time) ? time : null);

const boundsOf = ({ from, to }: TimeRange) => ({ from: finite(from), to: finite(to) });

/** What of the surroundings and of whole jobs the cluster has no more. */
function dropLost(mirror: Mirror, before: KnownResults, jobIds: readonly string[]): void {
  for (const kind of ['calendar', 'scheduled_event'] as const) mirror.dropMissingOf(kind, null);
  for (const jobId of before.jobIds) {
    if (jobIds.includes(jobId)) continue;
    for (const kind of ['record', 'influencer', 'bucket', 'job'] as const) mirror.dropMissingOf(kind, jobId);
  }
}

/** Where only the highest scores are wanted, nobody else knows how many there are. */
async function countAnew(
  mirror: Mirror,
  figures: ClusterFigures,
  jobIds: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  for (const results of scored) {
    if (figures.floorOf(results) === 0) continue;
    figures.noteTotal(results, await countOfJobs(mirror, results, jobIds, 0, signal));
  }
  figures.settle(mirror);
}
