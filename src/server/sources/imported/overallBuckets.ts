import type { OverallBucket, OverallBucketsAnswer } from '../../../contract/buckets';
import type { Job } from '../../../contract/jobs';
import {
  type DurationMs,
  durationMs,
  epochMs,
  formatDuration,
  parseDuration,
  type TimeRange,
} from '../../../domain/time';
import { badRequest } from '../../errors';
import { answerObject, timeEntries } from '../answers/answerObject';
import type { ImportedResults } from '../importedResults';
import type { OverallBucketsQuery } from '../resultsSource';
import { floorTo, type OverallInterval, overallIntervals, regroup } from './overallIntervals';

const MOST_RESULTS = 10_000;

/** The spans of time in which these jobs together were unusual, as Elasticsearch computes them. */
export function overallBucketsAnswer(
  results: Pick<ImportedResults, 'buckets' | 'bucketSpans'>,
  jobs: readonly Job[],
  query: OverallBucketsQuery,
): OverallBucketsAnswer {
  const longest = longestSpan(jobs, results.bucketSpans);
  if (longest === null) return { count: 0, overall_buckets: [] };
  const { bucketSpan, topN, minScore, human } = query;
  checkSpan(bucketSpan, longest);
  const span = bucketSpan !== null && (topN === 1 || jobs.length === 1) ? bucketSpan : longest.span;
  const intervals = highEnough(overallIntervals(results.buckets, gathering(jobs, query, span), topN), minScore);
  const regrouped = bucketSpan === null || bucketSpan === span ? intervals : regroup(intervals, bucketSpan);
  const found = collect(regrouped).map((interval) => toAnswer(interval, bucketSpan ?? span, human));
  return { count: found.length, overall_buckets: found };
}

/** A span and how it was written. */
type WrittenSpan = { readonly span: DurationMs; readonly text: string };

/** The longest bucket span of the jobs, as configured, else as their results imply; null when no job has one. */
function longestSpan(jobs: readonly Job[], implied: ImportedResults['bucketSpans']): WrittenSpan | null {
  let longest: WrittenSpan | null = null;
  for (const { job_id, analysis_config } of jobs) {
    const span = parseDuration(analysis_config.bucket_span ?? '') ?? durationMs(implied.get(job_id) ?? 0);
    if (span > (longest?.span ?? 0)) longest = { span, text: analysis_config.bucket_span ?? formatDuration(span) };
  }
  return longest;
}

function checkSpan(asked: DurationMs | null, longest: WrittenSpan): void {
  if (asked === null || asked >= longest.span) return;
  throw badRequest(`Param [bucket_span] must be greater or equal to the max bucket_span [${longest.text}]`);
}

const gathering = (jobs: readonly Job[], query: OverallBucketsQuery, span: DurationMs) => ({
  jobIds: new Set(jobs.map(({ job_id }) => job_id)),
  window: alignedWindow(query, span),
  excludeInterim: query.excludeInterim,
  span,
});

/** Only whole intervals: the start is rounded up and the end down. */
const alignedWindow = ({ start, end }: OverallBucketsQuery, span: DurationMs): TimeRange => ({
  from: epochMs(start === null ? Number.NEGATIVE_INFINITY : Math.ceil(start / span) * span),
  to: epochMs(end === null ? Number.POSITIVE_INFINITY : floorTo(end, span)),
});

/** A limit of 0, less or NaN lets everything pass. */
function* highEnough(intervals: Iterable<OverallInterval>, minScore: number): Generator<OverallInterval> {
  for (const interval of intervals) if (!(interval.score < minScore)) yield interval;
}

function collect(intervals: Iterable<OverallInterval>): OverallInterval[] {
  const collected: OverallInterval[] = [];
  for (const interval of intervals) {
    collected.push(interval);
    if (collected.length > MOST_RESULTS)
      throw badRequest(
        `Unable to return more than [${MOST_RESULTS}] results; please use parameters [start] and [end] to limit the time range`,
      );
  }
  return collected;
}

const toAnswer = ({ time, score, jobScores, isInterim }: OverallInterval, span: DurationMs, human: boolean) =>
  answerObject([
    ...timeEntries(time, human),
    ['bucket_span', Math.floor(span / 1000)],
    ['overall_score', score],
    ['jobs', [...jobScores].sort(byId).map(([job_id, max_anomaly_score]) => ({ job_id, max_anomaly_score }))],
    ['is_interim', isInterim],
    ['result_type', 'overall_bucket'],
  ]) as OverallBucket;

const byId = ([a]: readonly [string, number], [b]: readonly [string, number]): number => (a < b ? -1 : 1);
