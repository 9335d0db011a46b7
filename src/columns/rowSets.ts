import type { RecordFilter } from '../domain/recordFilter';
import type { RecordSort } from '../domain/recordSort';
import { countRecords, type FacetedRows, fullMatches, matchFacets } from './matchRecords';
import { primaryOf } from './primaryOf';
import { recallPer } from './recallPer';
import type { RecordColumns } from './recordColumns';
import { sortRows } from './sortRecords';

// The panels of one slider step ask about few different filters, one after the other.
const RECENT = 8;

const recentFacets = recallPer<RecordColumns, FacetedRows>(RECENT);
const recentSorted = recallPer<RecordColumns, Uint32Array>(RECENT);
const recentTotals = recallPer<RecordColumns, number>(RECENT);
const recentOrders = recallPer<RecordColumns, Uint32Array>(RECENT);

/** `matchFacets`, remembered. */
export const facetedRows = (columns: RecordColumns, filter: RecordFilter): FacetedRows =>
  recentFacets(columns, JSON.stringify(filter), () => matchFacets(columns, filter));

/** `countRecords`, remembered: a slider does not change it. */
export const totalRecords = (columns: RecordColumns, filter: RecordFilter): number =>
  recentTotals(columns, JSON.stringify([filter.jobs, filter.range]), () => countRecords(columns, filter));

/** `matchRecords`, remembered. */
export const matchingRows = (columns: RecordColumns, filter: RecordFilter): Uint32Array =>
  fullMatches(facetedRows(columns, filter));

/** The matching rows in order. All rows are sorted once an order; then every filter only picks from them. */
export function sortedRows(columns: RecordColumns, filter: RecordFilter, sort: RecordSort): Uint32Array {
  return recentSorted(columns, JSON.stringify([filter, sort]), () => {
    const order = orderOf(columns, sort);
    const matching = matchingRows(columns, filter);
    const matches = new Uint8Array(columns.length);
    for (const row of matching) matches[row] = 1;
    const sorted = new Uint32Array(matching.length);
    let length = 0;
    for (const row of order) if (matches[row] !== 0) sorted[length++] = row;
    return sorted;
  });
}

const orderOf = (columns: RecordColumns, { key, desc }: RecordSort): Uint32Array =>
  recentOrders(columns, `${key} ${desc}`, () => {
    const all = Uint32Array.from({ length: columns.length }, (_, row) => row);
    return sortRows(columns, all, primaryOf(columns, key), desc);
  });
