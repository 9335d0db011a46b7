import type { RecordFilter } from '../domain/recordFilter';
import { severities, severityEnd } from '../domain/severity';
import type { TimeRange } from '../domain/time';
import { entityTest } from './entityTest';
import type { RecordColumns } from './recordColumns';
import { isInLanes, rowLanes } from './rowLanes';
import { countFrom, rowsByScore } from './rowsByScore';

/**
 * The matching rows, highest score first (so that a least score keeps a first part of them), and those that fail nothing but the
 * includes on one field: the panel of that field counts them, since a panel narrows the others and never itself.
 */
export type FacetedRows = {
  readonly rows: Uint32Array;
  /** Per row: 0 when it matches, else 1 + the place in `fields` of the field whose includes it fails. Null = all match. */
  readonly failed: Uint16Array | null;
  readonly fields: readonly string[];
};

/** The rows that match all of a filter but its limits on the score: `minScore` and `bands`. */
export function matchRecords(columns: RecordColumns, filter: RecordFilter): FacetedRows {
  const rows = new Uint32Array(columns.length);
  let length = keepChosen(columns, filter, rows);
  length = keepLanes(columns, filter, rows.subarray(0, length));
  return keepEntities(columns, filter, rows.subarray(0, length));
}

/** Those of the rows whose score is in the bands, which are parts of rows in the order of their scores. */
export function keepBands(columns: RecordColumns, facets: FacetedRows, bands: RecordFilter['bands']): FacetedRows {
  if (bands === null) return facets;
  const { rows, failed, fields } = facets;
  const parts = severities
    .filter(({ name }) => bands.includes(name))
    .map(({ name, from }) => [countFrom(columns, rows, severityEnd(name)), countFrom(columns, rows, from)] as const);
  return { rows: joinParts(rows, parts), failed: failed && joinParts(failed, parts), fields };
}

/** Those of the rows that nothing keeps out. */
export function fullMatches({ rows, failed }: FacetedRows): Uint32Array {
  if (failed === null) return rows;
  const matching = new Uint32Array(rows.length);
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    matching[length] = rows[i];
    length += failed[i] === 0 ? 1 : 0;
  }
  return matching.slice(0, length);
}

/** How many records the jobs have in the time range, whatever else the filter asks. */
export function countRecords(columns: RecordColumns, { jobs, range }: Pick<RecordFilter, 'jobs' | 'range'>): number {
  const { length, timestamp, detector } = columns;
  const { from, to } = range;
  const chosen = jobFlags(columns, jobs);
  let count = 0;
  for (let row = 0; row < length; row++) {
    const time = timestamp[row];
    count += Number(time >= from) & Number(time < to) & chosen[detector[row]];
  }
  return count;
}

/** A flag per detector: whether its job is chosen. No job chosen means every job. */
export function jobFlags({ detectors }: RecordColumns, jobs: readonly string[]): Uint8Array {
  const chosen = new Set(jobs);
  return Uint8Array.from(detectors, ({ jobId }) => Number(chosen.size === 0 || chosen.has(jobId)));
}

/** The time that the range and the selection have in common; empty when `to` is not after `from`. */
const timeOf = ({ range, selection }: RecordFilter): TimeRange => ({
  from: selection?.at && selection.at.from > range.from ? selection.at.from : range.from,
  to: selection?.at && selection.at.to < range.to ? selection.at.to : range.to,
});

// Each of these keeps rows at the front and answers how many. They write every row and step on only when it stays: what is kept
// follows no pattern a processor could guess, and a branch would cost more than all else.

/** All rows of the chosen jobs, in the time, interim or not as the filter says. */
function keepChosen(columns: RecordColumns, filter: RecordFilter, kept: Uint32Array): number {
  const { timestamp, detector, isInterim } = columns;
  const rows = rowsByScore(columns);
  const { from, to } = timeOf(filter);
  const chosen = jobFlags(columns, filter.jobs);
  const hidden = Number(filter.hideInterim);
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    const time = timestamp[row];
    kept[length] = row;
    length += Number(time >= from) & Number(time < to) & chosen[detector[row]] & ~(hidden & isInterim[row]);
  }
  return length;
}

/** The rows in the selected lanes. */
function keepLanes(columns: RecordColumns, { selection }: RecordFilter, rows: Uint32Array): number {
  if (!selection?.lanes) return rows.length;
  const lanes = rowLanes(columns, selection.by);
  const wanted = new Set(selection.lanes);
  const flags = Uint8Array.from(lanes.keys, (key) => Number(wanted.has(key)));
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    rows[length] = row;
    length += isInLanes(lanes, flags, row) ? 1 : 0;
  }
  return length;
}

/** The rows that the entity filters and the text leave, with what else would keep them out. */
function keepEntities(columns: RecordColumns, filter: RecordFilter, rows: Uint32Array): FacetedRows {
  const test = entityTest(columns, filter, rows);
  if (test === null) return { rows: rows.slice(), failed: null, fields: [] };
  const failed = new Uint16Array(rows.length);
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    const failure = test.failed[i];
    rows[length] = rows[i];
    failed[length] = failure;
    length += failure < 0 ? 0 : 1;
  }
  return { rows: rows.slice(0, length), failed: failed.slice(0, length), fields: test.fields };
}

function joinParts<T extends Uint32Array | Uint16Array>(values: T, parts: readonly (readonly [number, number])[]): T {
  const length = parts.reduce((sum, [from, to]) => sum + to - from, 0);
  const joined = new (values.constructor as new (length: number) => T)(length);
  let at = 0;
  for (const [from, to] of parts) {
    joined.set(values.subarray(from, to), at);
    at += to - from;
  }
  return joined;
}
