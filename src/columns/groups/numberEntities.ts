import { oncePer } from '../oncePer';
import type { Word } from '../order/KeyedRows';
import { orderByWords } from '../order/orderByWords';
import type { RecordColumns } from '../recordColumns';
import type { RowGroups } from './RowGroups';

/** One group for all rows with the same partition, over and by. Sorted together, since a Map of a million pairs takes seconds; once per source. */
export const numberEntities = oncePer(({ length, partition, over, by }: RecordColumns): RowGroups => {
  const all = new Uint32Array(length).map((_, row) => row);
  const order = orderByWords(all, [codeWord(partition), codeWord(over), codeWord(by)]);
  const isSame = (a: number, b: number) => partition[a] === partition[b] && over[a] === over[b] && by[a] === by[b];
  const groupOf = new Int32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) {
    if (i === 0 || !isSame(order[i - 1], order[i])) count++;
    groupOf[order[i]] = count - 1;
  }
  return { groupOf, count };
});

/** Orders rows by their code; -1 is the least. */
const codeWord =
  (codes: Int32Array): Word =>
  (entries) => {
    for (let i = 0; i < entries.length; i += 2) entries[i] = codes[entries[i + 1]] + 1;
  };
