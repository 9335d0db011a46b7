import type { RecordColumns } from '../recordColumns';
import { rankTexts } from './compareText';
import { entityRanks } from './entityRanks';
import type { Word } from './KeyedRows';
import { numberWords } from './numberWords';
import { orderByNumber } from './orderByNumber';
import { orderByFirstWord } from './orderByWords';
import { rankWord } from './rankWord';

/**
 * These rows ordered by `primary` (a number a row; NaN = missing, null = no primary key), then as Elasticsearch's
 * RecordsQueryBuilder breaks ties: record score, over, partition and by value, field name, function, all in the
 * direction of `desc` and with missing values last, then row order.
 */
export function sortRows(
  columns: RecordColumns,
  rows: Uint32Array,
  primary: Float64Array | null,
  desc: boolean,
): Uint32Array {
  const ordered = orderTies(columns, rows.slice().sort(), desc);
  return primary === null ? ordered : orderByNumber(ordered, primary, desc);
}

/** As `sortRows` without a primary key orders rows that are in row order. */
export const orderTies = (columns: RecordColumns, rows: Uint32Array, desc: boolean): Uint32Array =>
  orderByFirstWord(rows, tieWords(columns, rows, desc));

function tieWords(columns: RecordColumns, rows: Uint32Array, desc: boolean): Word[] {
  const { recordScore, over, partition, by, detector, detectors, entities } = columns;
  const ranks = entityRanks(entities);
  const fieldNames = detectors.map(({ fieldName }) => fieldName);
  // An absent function reads as "".
  const functions = detectors.map((one) => one.function || null);
  return [
    ...numberWords(rows, recordScore, desc),
    rankWord(over, ranks, desc),
    rankWord(partition, ranks, desc),
    rankWord(by, ranks, desc),
    rankWord(detector, ranksOfSome(fieldNames), desc),
    rankWord(detector, ranksOfSome(functions), desc),
  ];
}

/** As `rankTexts`, -1 for null. */
function ranksOfSome(texts: readonly (string | null)[]): Int32Array {
  const ranks = rankTexts(texts.map((text) => text ?? ''));
  return ranks.map((rank, i) => (texts[i] === null ? -1 : rank));
}
