import type { RecordColumns } from '../recordColumns';
import type { Word } from './KeyedRows';
import { rankWord } from './rankWord';
import { splitRanks } from './splitRanks';

/** Order by the values of partition, over and by, outermost first; fewer come before more, and none at all last in both directions. */
export function foundWords(columns: RecordColumns, desc: boolean): Word[] {
  const ranks = splitRanks(columns);
  const [first, second, third] = presentCodes(columns);
  return [rankWord(first, ranks, desc), rankWord(second, ranks, desc, 'least'), rankWord(third, ranks, desc, 'least')];
}

/** The entities of partition, over and by that a row has, in this order: the first of each row, the second, the third; -1 for none. */
function presentCodes({ length, partition, over, by }: RecordColumns): Int32Array[] {
  const codes = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  const [first, second, third] = codes;
  for (let row = 0; row < length; row++) {
    const p = partition[row];
    const o = over[row];
    const b = by[row];
    const inner = o >= 0 ? o : b;
    const innermost = o >= 0 ? b : -1;
    first[row] = p >= 0 ? p : inner;
    second[row] = p >= 0 ? inner : innermost;
    third[row] = p >= 0 ? innermost : -1;
  }
  return codes;
}
