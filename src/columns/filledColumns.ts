import { type RecordSortKey, recordSortKeys } from '../domain/recordSort';
import { measuresByFactor, showsValues } from '../domain/value';
import { jobFlags } from './match/matchRecords';
import type { Answer, Question } from './questions';
import type { ListColumn, RecordColumns } from './recordColumns';

/** The columns of the records table in which some record of the chosen jobs has something to show. */
export function filledColumns(columns: RecordColumns, { jobs }: Question<'filledColumns'>): Answer<'filledColumns'> {
  const chosen = jobFlags(columns, jobs);
  const tests = testsOf(columns);
  const isInSomeRow = (isShown: (row: number) => boolean) => {
    for (let row = 0; row < columns.length; row++) if (chosen[columns.detector[row]] !== 0 && isShown(row)) return true;
    return false;
  };
  return recordSortKeys.filter((key) => {
    const isShown = tests.get(key);
    return isShown === undefined || isInSomeRow(isShown);
  });
}

/** Whether a row shows something, by column; in the other columns every row does. */
function testsOf(columns: RecordColumns): ReadonlyMap<RecordSortKey, (row: number) => boolean> {
  const { detector, detectors, partition, over, by, actual, typical, influencers, causeCount, isInterim } = columns;
  const has = ({ offsets }: ListColumn<Float64Array | Int32Array>, row: number) => offsets[row] < offsets[row + 1];
  const isShown = detectors.map(({ functionDescription }) => showsValues(functionDescription));
  const isMeasured = detectors.map(({ functionDescription }) => measuresByFactor(functionDescription));
  return new Map<RecordSortKey, (row: number) => boolean>([
    ['found', (row) => partition[row] >= 0 || over[row] >= 0 || by[row] >= 0],
    ['influenced', (row) => has(influencers, row)],
    ['actual', (row) => causeCount[row] > 1 || (isShown[detector[row]] && has(actual, row))],
    ['typical', (row) => causeCount[row] <= 1 && isShown[detector[row]] && has(typical, row)],
    ['change', (row) => isMeasured[detector[row]] && has(actual, row) && has(typical, row)],
    ['interim', (row) => isInterim[row] !== 0],
  ]);
}
