import type { RecordFilter } from '../domain/recordFilter';
import { severities, severityEnd } from '../domain/severity';
import { entityMatcher } from './entityMatcher';
import { laneKeys } from './laneKeys';
import type { RecordColumns } from './recordColumns';

/**
 * The matching rows in row order, and those that fail nothing but the includes on one field: the panel of that field
 * counts them, since a panel narrows the others and never itself.
 */
export type FacetedRows = {
  readonly rows: Uint32Array;
  /** Per row: 0 when it matches, else 1 + the place in `fields` of the field whose includes it fails. */
  readonly failed: Uint32Array;
  readonly fields: readonly string[];
};

/** The rows that match every part of the filter, in row order. */
export function matchRecords(columns: RecordColumns, filter: RecordFilter): Uint32Array {
  return fullMatches(matchFacets(columns, filter));
}

/** Those of the rows that nothing keeps out. */
export function fullMatches({ rows, failed, fields }: FacetedRows): Uint32Array {
  if (fields.length === 0) return rows;
  const matching = new Uint32Array(rows.length);
  let length = 0;
  for (let i = 0; i < rows.length; i++) if (failed[i] === 0) matching[length++] = rows[i];
  return matching.subarray(0, length);
}

/** As `matchRecords`, and which rows only the includes of one field keep out. */
export function matchFacets(columns: RecordColumns, filter: RecordFilter): FacetedRows {
  const passes = rowTest(columns, filter);
  const { fields, failedBy } = entityMatcher(columns, filter);
  const rows = new Uint32Array(columns.length);
  const failed = new Uint32Array(columns.length);
  let length = 0;
  for (let row = 0; row < columns.length; row++) {
    const failure = passes(row) ? failedBy(row) : -1;
    if (failure < 0) continue;
    rows[length] = row;
    failed[length++] = failure;
  }
  return { rows: rows.subarray(0, length), failed: failed.subarray(0, length), fields };
}

/** How many records the jobs have in the time range, whatever else the filter asks. */
export function countRecords(columns: RecordColumns, { jobs, range }: RecordFilter): number {
  const chosen = jobFlags(columns, jobs);
  let count = 0;
  for (let row = 0; row < columns.length; row++) {
    const time = columns.timestamp[row];
    if (chosen[columns.detector[row]] !== 0 && time >= range.from && time < range.to) count++;
  }
  return count;
}

/** A flag per detector: whether its job is chosen. No job chosen means every job. */
export function jobFlags({ detectors }: RecordColumns, jobs: readonly string[]): Uint8Array {
  const chosen = new Set(jobs);
  return Uint8Array.from(detectors, ({ jobId }) => Number(chosen.size === 0 || chosen.has(jobId)));
}

/** A flag per detector: job chosen, and lane selected where the selected lanes are made of detectors. */
function detectorFlags(columns: RecordColumns, { jobs, selection }: RecordFilter): Uint8Array {
  const flags = jobFlags(columns, jobs);
  if (!selection?.lanes) return flags;
  const { of, keys, laneOf } = laneKeys(columns, selection.by);
  if (of !== 'detectors') return flags;
  const lanes = new Set(selection.lanes);
  return flags.map((flag, code) => (lanes.has(keys[laneOf[code]]) ? flag : 0));
}

function bandTest(bands: RecordFilter['bands']): (score: number) => boolean {
  if (bands === null) return () => true;
  const limits = severities
    .filter(({ name }) => bands.includes(name))
    .map(({ name, from }) => [from, severityEnd(name)]);
  return (score) => limits.some(([from, end]) => score >= from && score < end);
}

/** Everything that the detector, the time, the score and the interim flag of a row decide. */
function rowTest(columns: RecordColumns, filter: RecordFilter): (row: number) => boolean {
  const { timestamp, detector, recordScore, isInterim } = columns;
  const { minScore, hideInterim, range, selection } = filter;
  const from = Math.max(range.from, selection?.at?.from ?? range.from);
  const to = Math.min(range.to, selection?.at?.to ?? range.to);
  const flags = detectorFlags(columns, filter);
  const inBands = bandTest(filter.bands);
  return (row) =>
    recordScore[row] >= minScore &&
    timestamp[row] >= from &&
    timestamp[row] < to &&
    flags[detector[row]] !== 0 &&
    !(hideInterim && isInterim[row] !== 0) &&
    inBands(recordScore[row]);
}
