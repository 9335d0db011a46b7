import type { ColumnSort, RecordSort } from '../../domain/recordSort';
import { rowsByScore } from '../match/rowsByScore';
import { oncePer } from '../oncePer';
import type { RecordColumns } from '../recordColumns';
import { rankTexts } from './compareText';
import { foundWords } from './foundWords';
import { influencedWords } from './influencedWords';
import type { Word } from './KeyedRows';
import { liesInTieOrder } from './liesInTieOrder';
import { changeFactors, measuredValues } from './measuredValues';
import { orderByNumber } from './orderByNumber';
import { orderByWords } from './orderByWords';
import { orderTies } from './orderTies';
import { rankWord } from './rankWord';

/**
 * Every row of the columns as the records table sorts them: what has nothing to sort by last in both directions, texts by their UTF-8
 * bytes, ties as `sortRows` breaks them.
 */
export function sortedOrder(columns: RecordColumns, sort: RecordSort): Uint32Array {
  const { desc } = sort[0];
  const ties = (desc ? descendingTies : ascendingTies)(columns);
  // Ties are ordered by score before all else.
  const last = sort[sort.length - 1];
  const isLastDone = last.key === 'score' && last.desc === desc;
  const words = isLastDone ? sort.slice(0, -1) : sort;
  return words.reduceRight((rows, one) => orderByColumn(columns, rows, one), ties);
}

/** The rows in the order of one column; what ties in it stays as it stands. */
function orderByColumn(columns: RecordColumns, rows: Uint32Array, { key, desc }: ColumnSort): Uint32Array {
  const byNumber = (numbers: Float64Array) => orderByNumber(rows, numbers, desc);
  const byText = (textOf: (detector: RecordColumns['detectors'][number]) => string) =>
    orderByWords(rows, [rankWord(columns.detector, rankTexts(columns.detectors.map(textOf)), desc)]);
  switch (key) {
    case 'time':
      return byNumber(columns.timestamp);
    case 'score':
      return byNumber(columns.recordScore);
    case 'detector':
      return byText(({ description }) => description);
    case 'job':
      return byText(({ jobId }) => jobId);
    case 'found':
      return orderByWords(rows, foundWords(columns, desc));
    case 'influenced':
      return orderByWords(rows, influencedWords(columns, desc));
    case 'actual':
    case 'typical':
      return byNumber(measuredValues(columns, key));
    case 'change':
      return byNumber(changeFactors(columns));
    case 'probability':
      return byNumber(columns.probability);
    case 'interim':
      return orderByWords(rows, [flagWord(columns.isInterim, desc)]);
  }
}

/** Orders rows by a flag each, 0 or 1. */
function flagWord(flags: Uint8Array, desc: boolean): Word {
  const flip = Number(desc);
  return (entries) => {
    for (let i = 0; i < entries.length; i += 2) entries[i] = flags[entries[i + 1]] ^ flip;
  };
}

const descendingTies = oncePer((columns: RecordColumns) =>
  liesInTieOrder(columns) ? rowsByScore(columns) : orderTies(columns, rowsByScore(columns), true),
);
const ascendingTies = oncePer((columns: RecordColumns) => orderTies(columns, lowestFirst(columns), false));

/** Every row, lowest score first, equal ones in row order. */
function lowestFirst(columns: RecordColumns): Uint32Array {
  const { recordScore } = columns;
  const highestFirst = rowsByScore(columns);
  const rows = new Uint32Array(highestFirst.length);
  for (let end = rows.length, length = 0; end > 0; ) {
    let start = end - 1;
    while (start > 0 && recordScore[highestFirst[start - 1]] === recordScore[highestFirst[end - 1]]) start--;
    rows.set(highestFirst.subarray(start, end), length);
    length += end - start;
    end = start;
  }
  return rows;
}
