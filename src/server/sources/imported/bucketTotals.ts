import type { StoredBucket } from '../../../contract/buckets';
import type { ImportedResults } from '../importedResults';

/** What the buckets of one job add up to. */
export type BucketTotals = {
  buckets: number;
  events: number;
  emptyBuckets: number;
  /** Starts of the last bucket, and of the last one without events. */
  latest?: number;
  latestEmpty?: number;
  /** Buckets that say how long they took to process, and those times in milliseconds. */
  timedBuckets: number;
  totalTime: number;
  shortestTime: number;
  longestTime: number;
};

const nothing = (): BucketTotals => ({
  buckets: 0,
  events: 0,
  emptyBuckets: 0,
  timedBuckets: 0,
  totalTime: 0,
  shortestTime: Number.POSITIVE_INFINITY,
  longestTime: 0,
});

/** The totals of every job that has buckets, by job id. */
export function bucketTotals({ buckets, bucketDocuments, documents }: ImportedResults): Map<string, BucketTotals> {
  const totals = buckets.jobs.map(nothing);
  for (let row = 0; row < buckets.length; row++) {
    const own = totals[buckets.job[row]];
    count(own, buckets.timestamp[row], buckets.eventCount[row]);
    const { processing_time_ms: time } = documents.read(bucketDocuments[row]) as StoredBucket;
    if (time !== undefined) addTime(own, time);
  }
  return new Map(totals.map((one, job) => [buckets.jobs[job], one]));
}

function count(totals: BucketTotals, time: number, events: number): void {
  totals.buckets++;
  totals.events += events || 0;
  totals.latest = Math.max(totals.latest ?? time, time);
  if (events !== 0) return;
  totals.emptyBuckets++;
  totals.latestEmpty = Math.max(totals.latestEmpty ?? time, time);
}

function addTime(totals: BucketTotals, time: number): void {
  totals.timedBuckets++;
  totals.totalTime += time;
  totals.shortestTime = Math.min(totals.shortestTime, time);
  totals.longestTime = Math.max(totals.longestTime, time);
}
