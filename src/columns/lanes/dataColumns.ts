import type { DataColumns } from '../../domain/swimlane';
import type { BucketRuns } from '../bucketRuns';
import { oncePer } from '../oncePer';
import type { Question } from '../questions';
import type { RecordColumns } from '../recordColumns';

type Shape = Omit<Question<'dataColumns'>, 'jobs'>;

/** The rows of each job's runs: from the first up to, not including, the last. */
const rowsOfJobs = oncePer(({ length, job, names }: BucketRuns) => {
  const rows = new Map<string, [first: number, end: number]>();
  for (let first = 0, end = 0; first < length; first = end) {
    while (end < length && job[end] === job[first]) end++;
    rows.set(names[job[first]], [first, end]);
  }
  return rows;
});

const jobsWithRecords = oncePer(({ detectors }: RecordColumns) => new Set(detectors.map(({ jobId }) => jobId)));

/** In which columns of a grid the chosen jobs (none = every job) had data, as far as their buckets say. */
export function dataColumns(
  records: RecordColumns,
  buckets: BucketRuns | null,
  { jobs, ...shape }: Question<'dataColumns'>,
): DataColumns {
  const rowsOf = buckets === null ? new Map<string, [number, number]>() : rowsOfJobs(buckets);
  const known = new Set([...rowsOf.keys(), ...jobsWithRecords(records)]);
  const chosen = jobs.length === 0 ? [...known] : jobs.filter((id) => known.has(id));
  const ofJob = new Map<string, Uint8Array>();
  for (const id of chosen) {
    const rows = rowsOf.get(id);
    if (buckets !== null && rows !== undefined) ofJob.set(id, coveredBy(buckets, rows, shape));
  }
  const { from, interval, columns } = shape;
  const isAllKnown = chosen.length > 0 && ofJob.size === new Set(chosen).size;
  return { from, interval, ofAll: isAllKnown ? unionOf([...ofJob.values()], columns) : null, ofJob };
}

/** The columns that these rows cover with events, even in part. */
function coveredBy(
  { from, to, hasEvents }: BucketRuns,
  [first, end]: readonly [number, number],
  { from: start, columns, interval }: Shape,
): Uint8Array {
  const flags = new Uint8Array(columns);
  for (let row = first; row < end; row++) {
    if (hasEvents[row] === 0) continue;
    const firstColumn = Math.max(Math.floor((from[row] - start) / interval), 0);
    flags.fill(1, firstColumn, Math.max(Math.ceil((to[row] - start) / interval), firstColumn));
  }
  return flags;
}

const unionOf = (all: readonly Uint8Array[], columns: number): Uint8Array =>
  new Uint8Array(columns).map((_, column) => Number(all.some((flags) => flags[column] === 1)));
