import type { RecordSort } from '../../domain/recordSort';
import { oncePer } from '../oncePer';
import type { RecordColumns } from '../recordColumns';
import { rankTexts } from './compareText';
import { foundWords } from './foundWords';
import { influencedWords } from './influencedWords';
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
export function sortedOrder(columns: RecordColumns, { key, desc }: RecordSort): Uint32Array {
  const ties = (desc ? descendingTies : ascendingTies)(columns);
  const byNumber = (numbers: Float64Array) => orderByNumber(ties, numbers, desc);
  const byText = (textOf: (detector: RecordColumns['detectors'][number]) => string) =>
    orderByWords(ties, [rankWord(columns.detector, rankTexts(columns.detectors.map(textOf)), desc)]);
  switch (key) {
    case 'time':
      return byNumber(columns.timestamp);
    case 'score':
      return ties;
    case 'detector':
      return byText(({ description }) => description);
    case 'job':
      return byText(({ jobId }) => jobId);
    case 'found':
      return orderByWords(ties, foundWords(columns, desc));
    case 'influenced':
      return orderByWords(ties, influencedWords(columns, desc));
    case 'actual':
    case 'typical':
      return byNumber(measuredValues(columns, key));
    case 'change':
      return byNumber(changeFactors(columns));
  }
}

const ascendingTies = oncePer((columns: RecordColumns) => tieOrder(columns, false));
const descendingTies = oncePer((columns: RecordColumns) => tieOrder(columns, true));

function tieOrder(columns: RecordColumns, desc: boolean): Uint32Array {
  const rows = new Uint32Array(columns.length);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  return desc && liesInTieOrder(columns) ? rows : orderTies(columns, rows, desc);
}
