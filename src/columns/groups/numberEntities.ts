import type { RecordColumns } from '../recordColumns';
import type { RowGroups } from './rowGroups';

/** One group for all rows with the same partition, over and by. */
export function numberEntities({ length, partition, over, by, entities }: RecordColumns): RowGroups {
  const codes = entities.length + 1;
  const outer = numberPairs(
    length,
    codes,
    (row) => partition[row] + 1,
    (row) => over[row] + 1,
  );
  return numberPairs(
    length,
    codes,
    (row) => outer.groupOf[row],
    (row) => by[row] + 1,
  );
}

/** A number for each pair that occurs; the second of a pair is less than `width`. */
function numberPairs(
  length: number,
  width: number,
  first: (row: number) => number,
  second: (row: number) => number,
): RowGroups {
  const groups = new Map<number, number>();
  const groupOf = new Int32Array(length);
  for (let row = 0; row < length; row++) {
    const pair = first(row) * width + second(row);
    let group = groups.get(pair);
    if (group === undefined) {
      group = groups.size;
      groups.set(pair, group);
    }
    groupOf[row] = group;
  }
  return { groupOf, count: groups.size };
}
