import type { RecordFilter } from '../../domain/recordFilter';
import { timeOrder } from '../match/TimeOrder';
import { oncePer } from '../oncePer';
import type { ResultColumns } from '../resultColumns';
import { ResultTally } from './ResultTally';

type ResultFilter = Pick<RecordFilter, 'jobs' | 'range' | 'hideInterim'>;

/** The tally of a source that counted last, and for what; null before the first. */
type Counted = { readonly tally: ResultTally; filter: ResultFilter | null };

const lastCounted = oncePer((data: ResultColumns): Counted => ({ tally: new ResultTally(data), filter: null }));

/** The tally of all influencer results of the jobs in the time, whatever the records. It is the same object, valid until asked for others. */
export function scoresInTime(data: ResultColumns, filter: ResultFilter): ResultTally {
  const last = lastCounted(data);
  const before = last.filter;
  if (before === null || keyOf(before) !== keyOf(filter)) countOthers(data, last.tally, filter);
  else if (before.range.from !== filter.range.from || before.range.to !== filter.range.to)
    countChange(data, last.tally, before, filter);
  last.filter = filter;
  return last.tally;
}

const keyOf = ({ jobs, hideInterim }: ResultFilter): string => JSON.stringify([jobs, hideInterim]);

/** Adds and removes what makes the difference, whatever it is. */
function countOthers({ influencers }: ResultColumns, tally: ResultTally, filter: ResultFilter): void {
  const { length, timestamp } = influencers;
  const { from, to } = filter.range;
  const isWanted = wantedAnyTime(influencers, filter);
  for (let row = 0; row < length; row++) {
    const time = timestamp[row];
    const isIn = time >= from && time < to && isWanted(row);
    if (isIn === tally.has(row)) continue;
    if (isIn) tally.add(row);
    else tally.remove(row);
  }
}

/** Adds and removes what makes the difference between two times. */
function countChange(data: ResultColumns, tally: ResultTally, before: ResultFilter, filter: ResultFilter): void {
  const isWanted = wantedAnyTime(data.influencers, filter);
  const { isAnew, left, entered } = timeOrder(data.influencers.timestamp).change(before.range, filter.range);
  if (isAnew) tally.clear();
  for (const rows of left) for (let i = 0; i < rows.length; i++) if (tally.has(rows[i])) tally.remove(rows[i]);
  for (const rows of entered) for (let i = 0; i < rows.length; i++) if (isWanted(rows[i])) tally.add(rows[i]);
}

function wantedAnyTime(
  { job, jobs, isInterim }: ResultColumns['influencers'],
  filter: ResultFilter,
): (row: number) => boolean {
  const chosen = Uint8Array.from(jobs, (jobId) => Number(filter.jobs.length === 0 || filter.jobs.includes(jobId)));
  return (row) => chosen[job[row]] !== 0 && !(filter.hideInterim && isInterim[row] !== 0);
}
