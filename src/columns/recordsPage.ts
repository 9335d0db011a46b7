import { groupRecords } from './groups/groupRecords';
import { rowOf } from './groups/openGroups';
import { orderedMatches, totalRecords } from './match/rowSets';
import { position } from './order/position';
import type { Answer, Question } from './questions';
import type { RecordColumns } from './recordColumns';
import { recordAt } from './recordRows';

/** One page of the records table. */
export function recordsPage(columns: RecordColumns, question: Question<'records'>): Answer<'records'> {
  const { filter, offset, known } = question;
  const { rows, ...page } = rowsOfPage(columns, question);
  const held = new Set(known);
  return {
    ...page,
    offset,
    rows,
    total: totalRecords(columns, filter),
    records: rows.filter((row) => !held.has(row)).map((row) => [row, recordAt(columns, row)] as const),
  };
}

function rowsOfPage(columns: RecordColumns, { filter, sort, grouping, offset, limit }: Question<'records'>) {
  if (grouping === null) {
    const matches = orderedMatches(columns, filter, sort);
    const rows = Array.from(matches.slice(offset, offset + limit));
    return { length: matches.count, matching: matches.count, groups: 0, rows, heads: [] };
  }
  const grouped = groupRecords(columns, filter, sort, grouping);
  const page = grouped.slice(offset, offset + limit);
  return {
    length: grouped.length,
    matching: grouped.matching,
    groups: grouped.groupCount,
    rows: page.map(({ row }) => row),
    heads: page.map(({ group }) => group),
  };
}

/** The place of one record in the records table. */
export function recordPosition(
  columns: RecordColumns,
  { filter, sort, grouping, identity }: Question<'position'>,
): number | null {
  if (grouping === null) {
    const matches = orderedMatches(columns, filter, sort);
    return position(columns, matches.slice(0, matches.count), identity);
  }
  const row = rowOf(columns, identity);
  return row === null ? null : groupRecords(columns, filter, sort, grouping).placeOf(row);
}
