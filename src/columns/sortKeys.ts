import { changeFactor } from '../domain/description';
import type { RecordSortKey } from '../domain/recordSort';
import { rankTexts } from './compareText';
import { oncePer } from './oncePer';
import type { ListColumn, RecordColumns } from './recordColumns';

const MISSING = Number.NaN;

/** What the records table sorts by: a number a row, NaN where the record has nothing to sort by. Texts are ranks. */
export function primaryOf(columns: RecordColumns, key: RecordSortKey): Float64Array {
  const known = primaries(columns);
  const primary = known.get(key) ?? compute(columns, key);
  known.set(key, primary);
  return primary;
}

const primaries = oncePer((_: RecordColumns) => new Map<RecordSortKey, Float64Array>());

function compute(columns: RecordColumns, key: RecordSortKey): Float64Array {
  switch (key) {
    case 'time':
      return columns.timestamp;
    case 'score':
      return columns.recordScore;
    case 'detector':
      return detectorRanks(columns, ({ description }) => description);
    case 'job':
      return detectorRanks(columns, ({ jobId }) => jobId);
    case 'found':
      return foundRanks(columns);
    case 'influenced':
      return influencedRanks(columns);
    case 'actual':
      return firstValues(columns.actual);
    case 'typical':
      return firstValues(columns.typical);
    case 'change':
      return changeFactors(columns);
  }
}

const perRow = (columns: RecordColumns, valueAt: (row: number) => number) =>
  new Float64Array(columns.length).map((_, row) => valueAt(row));

function detectorRanks(columns: RecordColumns, text: (detector: RecordColumns['detectors'][number]) => string) {
  const ranks = rankTexts(columns.detectors.map(text));
  return perRow(columns, (row) => ranks[columns.detector[row]]);
}

/** Values of several fields as one text that sorts by the first, then the second: NUL comes before every character. */
const joined = (values: readonly string[]) => values.join('\0');

/** By the values of partition, over and by, outermost first. */
function foundRanks(columns: RecordColumns): Float64Array {
  const { entities, partition, over, by } = columns;
  const texts = Array.from({ length: columns.length }, (_, row) =>
    joined([partition[row], over[row], by[row]].filter((code) => code >= 0).map((code) => entities[code].value)),
  );
  const ranks = rankTexts(texts);
  const isSplit = (row: number) => partition[row] >= 0 || over[row] >= 0 || by[row] >= 0;
  return perRow(columns, (row) => (isSplit(row) ? ranks[row] : MISSING));
}

/** By field, then value, of the first influencer. */
function influencedRanks(columns: RecordColumns): Float64Array {
  const { offsets, values } = columns.influencers;
  const ranks = rankTexts(columns.entities.map(({ field, value }) => joined([field, value])));
  return perRow(columns, (row) => (offsets[row] < offsets[row + 1] ? ranks[values[offsets[row]]] : MISSING));
}

function firstValues({ offsets, values }: ListColumn<Float64Array>): Float64Array {
  return new Float64Array(offsets.length - 1).map((_, row) =>
    offsets[row] < offsets[row + 1] ? values[offsets[row]] : MISSING,
  );
}

/** Larger over smaller of one actual and one typical value; missing where they cannot be compared so. */
function changeFactors(columns: RecordColumns): Float64Array {
  const { actual, typical } = columns;
  const [actuals, typicals] = [firstValues(actual), firstValues(typical)];
  const isSingle = ({ offsets }: ListColumn<Float64Array>, row: number) => offsets[row + 1] - offsets[row] === 1;
  return perRow(columns, (row) =>
    isSingle(actual, row) && isSingle(typical, row) ? (changeFactor(actuals[row], typicals[row]) ?? MISSING) : MISSING,
  );
}
