import type { RecordFilter } from '../../domain/recordFilter';
import { oncePer } from '../oncePer';
import type { ResultColumns } from '../resultColumns';
import { ResultTally } from './ResultTally';

type ResultFilter = Pick<RecordFilter, 'jobs' | 'range' | 'hideInterim'>;

/** The tally of a source that counted last, and for what. */
const lastTally = oncePer((data: ResultColumns) => ({ tally: new ResultTally(data), key: '' }));

/** The tally of all influencer results of the jobs in the time, whatever the records. It is the same object, valid until asked for others. */
export function scoresInTime(data: ResultColumns, { jobs, range, hideInterim }: ResultFilter): ResultTally {
  const last = lastTally(data);
  const key = JSON.stringify([jobs, range, hideInterim]);
  if (last.key !== key) update(data, last.tally, { jobs, range, hideInterim });
  last.key = key;
  return last.tally;
}

/** Adds and removes what makes the difference. */
function update({ influencers }: ResultColumns, tally: ResultTally, { jobs, range, hideInterim }: ResultFilter): void {
  const { length, timestamp, job, isInterim } = influencers;
  const chosen = Uint8Array.from(influencers.jobs, (jobId) => Number(jobs.length === 0 || jobs.includes(jobId)));
  const hidden = Number(hideInterim);
  const { from, to } = range;
  for (let row = 0; row < length; row++) {
    const time = timestamp[row];
    const isWanted = Number(time >= from) & Number(time < to) & chosen[job[row]] & ~(hidden & isInterim[row]);
    if (isWanted === Number(tally.has(row))) continue;
    if (isWanted === 1) tally.add(row);
    else tally.remove(row);
  }
}
