import type { RecordFilter } from '../../domain/recordFilter';
import { severities, severityEnd } from '../../domain/severity';
import { isInLanes, rowLanes } from '../lanes/rowLanes';
import type { RecordColumns } from '../recordColumns';
import { keepEntities } from './keepEntities';
import { scratchOf } from './MatchedRows';
import { countFrom, rowsByScore } from './rowsByScore';

/** The rows that match all of a filter but its time and its limits on the score, `minScore` and `bands`: highest score first. */
export function matchRecords(columns: RecordColumns, filter: RecordFilter): Uint32Array {
  if (isUnrestricted(filter)) return rowsByScore(columns);
  const rows = scratchOf(columns);
  let length = keepChosen(columns, filter, rows);
  length = keepLanes(columns, filter, rows.subarray(0, length));
  length = keepEntities(columns, filter, rows.subarray(0, length));
  return rows.slice(0, length);
}

/** Whether a filter keeps no row out, but for its time and its score. */
const isUnrestricted = ({ jobs, hideInterim, entities, text, selection }: RecordFilter): boolean =>
  jobs.length === 0 && !hideInterim && entities.length === 0 && text === '' && !selection?.lanes;

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

/** A flag per detector: whether its job is chosen. No job chosen means every job. */
export function jobFlags({ detectors }: RecordColumns, jobs: readonly string[]): Uint8Array {
  const chosen = new Set(jobs);
  return Uint8Array.from(detectors, ({ jobId }) => Number(chosen.size === 0 || chosen.has(jobId)));
}

// Each of these keeps rows at the front and answers how many. They write every row and step on only when it stays: what is kept
// follows no pattern a processor could guess, and a branch would cost more than all else.

/** All rows of the chosen jobs, interim or not as the filter says. */
function keepChosen(columns: RecordColumns, filter: RecordFilter, kept: Uint32Array): number {
  const { detector, isInterim } = columns;
  const rows = rowsByScore(columns);
  const chosen = jobFlags(columns, filter.jobs);
  const hidden = Number(filter.hideInterim);
  let length = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    kept[length] = row;
    length += chosen[detector[row]] & ~(hidden & isInterim[row]);
  }
  return length;
}

/** The rows in the selected lanes. */
function keepLanes(columns: RecordColumns, { selection }: RecordFilter, rows: Uint32Array): number {
  if (!selection?.lanes) return rows.length;
  const lanes = rowLanes(columns, selection);
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
