import type { ColumnSort, RecordSort } from '../../domain/recordSort';
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
import { rankWord } from './rankWord';
import { orderTies } from './sortRecords';

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

const ascendingTies = oncePer((columns: RecordColumns) => tieOrder(columns, false));
const descendingTies = oncePer((columns: RecordColumns) => tieOrder(columns, true));

function tieOrder(columns: RecordColumns, desc: boolean): Uint32Array {
  const rows = new Uint32Array(columns.length);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  return desc && liesInTieOrder(columns) ? rows : orderTies(columns, rows, desc);
}
