import type { AnomalyIdentity } from '../../domain/anomaly';
import { GrowingArray } from '../build/GrowingArray';
import { rowsByScore } from '../match/rowsByScore';
import { position } from '../order/position';
import { recallPer } from '../recallPer';
import type { RecordColumns } from '../recordColumns';
import type { OpenGroup } from './GroupedRows';
import { orderLike } from './orderLike';
import type { RowGroups } from './RowGroups';

const recentRows = recallPer<RecordColumns, number | null>(256);

/** The row of a record; null when there is no such record. Remembered. */
export const rowOf = (columns: RecordColumns, identity: AnomalyIdentity): number | null =>
  recentRows(columns, JSON.stringify(identity), () => {
    const rows = rowsByScore(columns);
    const place = position(columns, rows, identity);
    return place === null ? null : rows[place];
  });

/** The groups of some records: which of the records are in each. */
export function groupsOf(
  columns: RecordColumns,
  groupOf: Int32Array,
  records: readonly AnomalyIdentity[],
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  records.forEach((identity, i) => {
    const row = rowOf(columns, identity);
    if (row === null) return;
    const group = groupOf[row];
    const openedBy = groups.get(group) ?? [];
    openedBy.push(i);
    groups.set(group, openedBy);
  });
  return groups;
}

/** Some groups with those of the rows that are theirs, as they stand in an order of all rows. */
export function openGroups(
  { groupOf, count }: RowGroups,
  groups: ReadonlyMap<number, readonly number[]>,
  rows: Uint32Array,
  order: Uint32Array,
): OpenGroup[] {
  if (groups.size === 0) return [];
  const found = new Map([...groups.keys()].map((group) => [group, new GrowingArray(Uint32Array)]));
  const isOpen = new Uint8Array(count);
  for (const group of groups.keys()) isOpen[group] = 1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (isOpen[groupOf[row]] !== 0) found.get(groupOf[row])?.push(row);
  }
  return [...groups].map(([group, openedBy]) => ({
    group,
    openedBy,
    records: orderLike(order, found.get(group)?.toArray() ?? new Uint32Array(0)),
  }));
}
