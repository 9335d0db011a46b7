import type { BucketColumns } from '../../../columns/bucketColumns';
import type { DurationMs, TimeRange } from '../../../domain/time';

/** One span of time over several jobs, before it is printed. */
export type OverallInterval = {
  /** Start, in milliseconds since the epoch. */
  readonly time: number;
  readonly score: number;
  /** The highest bucket score of each job that has a bucket here, by job id. */
  readonly jobScores: ReadonlyMap<string, number>;
  readonly isInterim: boolean;
};

type GatheredBuckets = { readonly jobScores: Map<string, number>; isInterim: boolean };

export type Gathering = {
  readonly jobIds: ReadonlySet<string>;
  /** Only buckets that start in it count. */
  readonly window: TimeRange;
  readonly excludeInterim: boolean;
  readonly span: DurationMs;
};

/** How many intervals Elasticsearch asks for at a time. It learns of an empty one only between two others of the same time. */
const INTERVALS_A_CHUNK = 1000;

/** Start of the multiple of `span` that holds a time. */
export const floorTo = (time: number, span: number): number => Math.floor(time / span) * span;

function gather(
  buckets: BucketColumns,
  { jobIds, window, excludeInterim, span }: Gathering,
): Map<number, GatheredBuckets> {
  const { timestamp, job, jobs, anomalyScore, isInterim } = buckets;
  const isWanted = jobs.map((id) => jobIds.has(id));
  const gathered = new Map<number, GatheredBuckets>();
  for (let row = 0; row < buckets.length; row++) {
    const time = timestamp[row];
    if (!isWanted[job[row]] || (excludeInterim && isInterim[row] === 1)) continue;
    if (time < window.from || time >= window.to) continue;
    const start = floorTo(time, span);
    const here = gathered.get(start) ?? { jobScores: new Map(), isInterim: false };
    gathered.set(start, here);
    raise(here.jobScores, jobs[job[row]], anomalyScore[row]);
    here.isInterim ||= isInterim[row] === 1;
  }
  return gathered;
}

/** A missing score counts as 0. */
function raise(jobScores: Map<string, number>, jobId: string, score: number): void {
  jobScores.set(jobId, Math.max(jobScores.get(jobId) ?? 0, score || 0));
}

/** The mean of the highest scores, of at most `topN` jobs. */
function meanOfHighest(scores: Iterable<number>, topN: number): number {
  const highest = [...scores].sort((a, b) => b - a).slice(0, topN);
  return highest.length === 0 ? 0 : highest.reduce((sum, score) => sum + score, 0) / highest.length;
}

const emptyInterval = (time: number): OverallInterval => ({ time, score: 0, jobScores: new Map(), isInterim: false });

/** Every interval with a bucket, and the empty ones that Elasticsearch comes upon between them, in the order of time. */
export function* overallIntervals(
  buckets: BucketColumns,
  gathering: Gathering,
  topN: number,
): Generator<OverallInterval> {
  const { span } = gathering;
  const gathered = gather(buckets, gathering);
  const times = [...gathered.keys()].sort((a, b) => a - b);
  const chunkOf = (time: number) => Math.floor((time - times[0]) / (span * INTERVALS_A_CHUNK));
  let previous = times[0];
  for (const time of times) {
    if (chunkOf(previous) === chunkOf(time)) {
      for (let empty = previous + span; empty < time; empty += span) yield emptyInterval(empty);
    }
    const { jobScores, isInterim } = gathered.get(time) as GatheredBuckets;
    yield { time, score: meanOfHighest(jobScores.values(), topN), jobScores, isInterim };
    previous = time;
  }
}

/** Brings intervals, in the order of time, together in longer ones: the highest of their scores, and of each job's. */
export function* regroup(intervals: Iterable<OverallInterval>, span: DurationMs): Generator<OverallInterval> {
  let current: OverallInterval | null = null;
  for (const { time, score, jobScores, isInterim } of intervals) {
    const start = floorTo(time, span);
    if (current !== null && current.time !== start) yield current;
    const before: OverallInterval = current?.time === start ? current : emptyInterval(start);
    const merged = new Map(before.jobScores);
    for (const [jobId, jobScore] of jobScores) raise(merged, jobId, jobScore);
    current = {
      time: start,
      score: Math.max(before.score, score),
      jobScores: merged,
      isInterim: before.isInterim || isInterim,
    };
  }
  if (current !== null) yield current;
}
