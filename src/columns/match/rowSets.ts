import type { RecordFilter } from '../../domain/recordFilter';
import type { RecordSort } from '../../domain/recordSort';
import { sortedOrder } from '../order/sortedOrder';
import { recallPer } from '../recallPer';
import type { RecordColumns } from '../recordColumns';
import { countRecords, keepBands, matchRecords } from './matchRecords';
import { OrderedMatches } from './OrderedMatches';
import { countFrom } from './rowsByScore';

// The panels of one step ask about few filters: with the swimlane's selection and without, in all the time and in a part of it.
const RECENT = 4;

const recentUnscored = recallPer<RecordColumns, Uint32Array>(RECENT);
const recentBanded = recallPer<RecordColumns, Uint32Array>(RECENT);
const recentTotals = recallPer<RecordColumns, number>(RECENT);
const recentFlags = recallPer<RecordColumns, Uint8Array, Uint32Array>(1);
const recentOrdered = recallPer<RecordColumns, OrderedMatches>(2);
const recentOrders = recallPer<RecordColumns, Uint32Array>(3);

/** `matchRecords`, remembered. */
export const unscoredRows = (columns: RecordColumns, filter: RecordFilter): Uint32Array =>
  recentUnscored(columns, JSON.stringify({ ...filter, minScore: 0, bands: null }), () => matchRecords(columns, filter));

/**
 * What matches all of a filter but its least score, remembered: while the slider moves these are the same rows, highest score
 * first, and `countFrom` tells how many of them match.
 */
export const slidingRows = (columns: RecordColumns, filter: RecordFilter): Uint32Array =>
  filter.bands === null
    ? unscoredRows(columns, filter)
    : recentBanded(columns, JSON.stringify({ ...filter, minScore: 0 }), () =>
        keepBands(columns, unscoredRows(columns, filter), filter.bands),
      );

/** `countRecords`, remembered: a slider does not change it. */
export const totalRecords = (columns: RecordColumns, filter: RecordFilter): number =>
  recentTotals(columns, JSON.stringify([filter.jobs, filter.range]), () => countRecords(columns, filter));

/** A flag per row: whether it matches all of a filter but its least score. */
const flagsOf = (columns: RecordColumns, rows: Uint32Array): Uint8Array =>
  recentFlags(columns, rows, () => {
    const flags = new Uint8Array(columns.length);
    for (let i = 0; i < rows.length; i++) flags[rows[i]] = 1;
    return flags;
  });

/** The rows that match all of a filter, in the order of a sort; remembered. */
export const orderedMatches = (columns: RecordColumns, filter: RecordFilter, sort: RecordSort): OrderedMatches =>
  recentOrdered(columns, JSON.stringify([filter, sort]), () => {
    const rows = slidingRows(columns, filter);
    const order = orderOf(columns, sort);
    const count = countFrom(columns, rows, filter.minScore);
    return new OrderedMatches(columns, order, flagsOf(columns, rows), filter.minScore, count);
  });

const orderOf = (columns: RecordColumns, sort: RecordSort): Uint32Array =>
  recentOrders(columns, `${sort.key} ${sort.desc}`, () => sortedOrder(columns, sort));
