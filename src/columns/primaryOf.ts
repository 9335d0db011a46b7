import { changeFactor } from '../domain/description';
import type { RecordSortKey } from '../domain/recordSort';
import { measuresByFactor, showsValues } from '../domain/value';
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
      return firstValues(columns, columns.actual, showsValues);
    case 'typical':
      return firstValues(columns, columns.typical, showsValues);
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

/**
 * By the values of partition, over and by, outermost first; fewer come before more. One number holds the ranks of all
 * three: exact up to 200,000 different values, beyond which some records that differ in the last one count as equal.
 */
function foundRanks(columns: RecordColumns): Float64Array {
  const { entities, partition, over, by } = columns;
  const ranks = rankTexts(entities.map(({ value }) => value));
  const base = entities.length + 1;
  return perRow(columns, (row) => {
    let key = 0;
    let place = base ** 3;
    for (const codes of [partition, over, by]) {
      if (codes[row] < 0) continue;
      place /= base;
      key += (ranks[codes[row]] + 1) * place;
    }
    return key === 0 ? MISSING : key;
  });
}

/** By field, then value, of the first influencer. */
function influencedRanks(columns: RecordColumns): Float64Array {
  const { offsets, values } = columns.influencers;
  const fields = rankTexts(columns.entities.map(({ field }) => field));
  const texts = rankTexts(columns.entities.map(({ value }) => value));
  const rankOf = (code: number) => fields[code] * columns.entities.length + texts[code];
  return perRow(columns, (row) => (offsets[row] < offsets[row + 1] ? rankOf(values[offsets[row]]) : MISSING));
}

/** The first value of a list where the detector's function shows it; a rare record has values, but none to show. */
function firstValues(
  columns: RecordColumns,
  { offsets, values }: ListColumn<Float64Array>,
  isShown: (functionDescription: string) => boolean,
): Float64Array {
  const shown = columns.detectors.map(({ functionDescription }) => isShown(functionDescription));
  return perRow(columns, (row) =>
    shown[columns.detector[row]] && offsets[row] < offsets[row + 1] ? values[offsets[row]] : MISSING,
  );
}

/** Larger over smaller of one actual and one typical value; missing where they cannot be compared so. */
function changeFactors(columns: RecordColumns): Float64Array {
  const { actual, typical } = columns;
  const [actuals, typicals] = [actual, typical].map((list) => firstValues(columns, list, measuresByFactor));
  const isSingle = ({ offsets }: ListColumn<Float64Array>, row: number) => offsets[row + 1] - offsets[row] === 1;
  return perRow(columns, (row) =>
    isSingle(actual, row) && isSingle(typical, row) ? (changeFactor(actuals[row], typicals[row]) ?? MISSING) : MISSING,
  );
}
