import type { RecordFilter } from '../../domain/recordFilter';
import { severities, severityEnd } from '../../domain/severity';
import type { TimeRange } from '../../domain/time';
import { isInLanes, rowLanes } from '../lanes/rowLanes';
import { oncePer } from '../oncePer';
import type { RecordColumns } from '../recordColumns';
import { keepEntities } from './keepEntities';
import { countFrom, rowsByScore } from './rowsByScore';

/**
 * The rows that match all of a filter but its limits on the score, `minScore` and `bands`: highest score first, so that such limits
 * keep parts of them.
 */
export function matchRecords(columns: RecordColumns, filter: RecordFilter): Uint32Array {
  if (isUnrestricted(columns, filter)) return rowsByScore(columns);
  const rows = scratchOf(columns);
  let length = keepChosen(columns, filter, rows);
  length = keepLanes(columns, filter, rows.subarray(0, length));
  length = keepEntities(columns, filter, rows.subarray(0, length));
  return rows.slice(0, length);
}

/** Whether a filter keeps no row out, whatever its score. */
function isUnrestricted(columns: RecordColumns, filter: RecordFilter): boolean {
  const { from, to } = timeOf(filter);
  const { first, last } = timesOf(columns);
  const { jobs, hideInterim, entities, text, selection } = filter;
  return (
    first >= from &&
    last < to &&
    jobs.length === 0 &&
    !hideInterim &&
    entities.length === 0 &&
    text === '' &&
    !selection?.lanes
  );
}

const timesOf = oncePer(({ timestamp }: RecordColumns) => {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const time of timestamp) {
    first = Math.min(first, time);
    last = Math.max(last, time);
  }
  return { first, last };
});

/** Room for all rows: taken anew at every step, it would cost more than what is done in it. */
const scratchOf = oncePer(({ length }: RecordColumns) => new Uint32Array(length));

/** Those of the rows, highest score first, whose score is in the bands. */
export function keepBands(columns: RecordColumns, rows: Uint32Array, bands: RecordFilter['bands']): Uint32Array {
  if (bands === null) return rows;
  const parts = severities
    .filter(({ name }) => bands.includes(name))
    .map(({ name, from }) =>
      rows.subarray(countFrom(columns, rows, severityEnd(name)), countFrom(columns, rows, from)),
    );
  const kept = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let length = 0;
  for (const part of parts) {
    kept.set(part, length);
    length += part.length;
  }
  return kept;
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
