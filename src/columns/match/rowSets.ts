import type { RecordFilter } from '../../domain/recordFilter';
import type { RecordSort } from '../../domain/recordSort';
import type { TimeRange } from '../../domain/time';
import { sortedOrder } from '../order/sortedOrder';
import { recallPer } from '../recallPer';
import type { RecordColumns } from '../recordColumns';
import { countAtLeast } from '../scoreCounts';
import { AnyTimeRows } from './AnyTimeRows';
import { MatchedRows } from './MatchedRows';
import { keepBands, matchRecords } from './matchRecords';
import { OrderedMatches } from './OrderedMatches';

// The panels of one step ask about few filters: with the swimlane's selection and without, in all the time and in a part of it, of
// some jobs with nothing else.
const RECENT = 5;

const recentUnbanded = recallPer<RecordColumns, Uint32Array>(2);
const recentAnyTime = recallPer<RecordColumns, AnyTimeRows>(RECENT);
const recentMatched = recallPer<AnyTimeRows, MatchedRows>(2);
const recentOrdered = recallPer<MatchedRows, OrderedMatches>(2);
const recentOrders = recallPer<RecordColumns, Uint32Array>(3);

/** The rows that match all of a filter but its least score; the same object for the same filter, and of one kind whatever the time. */
export function matchedRows(columns: RecordColumns, filter: RecordFilter): MatchedRows {
  const range = timeOf(filter);
  return recentMatched(
    anyTimeRows(columns, filter),
    `${range.from} ${range.to}`,
    () => new MatchedRows(anyTimeRows(columns, filter), range),
  );
}

const anyTimeRows = (columns: RecordColumns, filter: RecordFilter): AnyTimeRows =>
  recentAnyTime(columns, keyOf(filter), () => {
    const unbanded = { ...filter, bands: null };
    const rows = recentUnbanded(columns, keyOf(unbanded), () => matchRecords(columns, unbanded));
    return new AnyTimeRows(columns, keepBands(columns, rows, filter.bands));
  });

const keyOf = ({ jobs, bands, hideInterim, entities, text, selection }: RecordFilter): string =>
  JSON.stringify([
    jobs,
    bands,
    hideInterim,
    entities,
    text,
    selection?.lanes ? [selection.by, selection.thenBy, selection.lanes] : null,
  ]);

/** The time that the range and the selection have in common; empty when `to` is not after `from`. */
const timeOf = ({ range, selection }: RecordFilter): TimeRange => ({
  from: selection?.at && selection.at.from > range.from ? selection.at.from : range.from,
  to: selection?.at && selection.at.to < range.to ? selection.at.to : range.to,
});

/** How many records the jobs have in the time range, whatever else the filter asks. */
export function totalRecords(columns: RecordColumns, { jobs, range }: Pick<RecordFilter, 'jobs' | 'range'>): number {
  const open = { minScore: 0, bands: null, hideInterim: false, entities: [], text: '', selection: null };
  return countAtLeast(matchedRows(columns, { jobs, range, ...open }), 0);
}

/** The rows that match all of a filter, in the order of a sort; remembered. */
export function orderedMatches(columns: RecordColumns, filter: RecordFilter, sort: RecordSort): OrderedMatches {
  const matched = matchedRows(columns, filter);
  return recentOrdered(matched, JSON.stringify([filter.minScore, sort]), () => {
    const count = countAtLeast(matched, filter.minScore);
    return new OrderedMatches(matched, orderOf(columns, sort), filter.minScore, count);
  });
}

/** `sortedOrder`, remembered. */
export const orderOf = (columns: RecordColumns, sort: RecordSort): Uint32Array =>
  recentOrders(columns, JSON.stringify(sort), () => sortedOrder(columns, sort));
