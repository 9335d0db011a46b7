import type { Series, SeriesKey, SeriesPoint } from '../domain/series';
import { epochMs, type TimeRange } from '../domain/time';
import type { ListColumn, RecordColumns } from './recordColumns';

/** More than that many points cannot be told apart. */
export const MOST_POINTS = 2_000;

/** The records of one series that begin in a range of time. */
export function series(columns: RecordColumns, { key, range }: { key: SeriesKey; range: TimeRange }): Series {
  const isOfSeries = seriesTest(columns, key);
  const { timestamp, recordScore, length } = columns;
  const rows: number[] = [];
  for (let row = 0; row < length; row++) {
    if (timestamp[row] >= range.from && timestamp[row] < range.to && isOfSeries(row)) rows.push(row);
  }
  const shown = rows.sort((a, b) => recordScore[b] - recordScore[a]).slice(0, MOST_POINTS);
  const points = shown.map((row) => pointAt(columns, row)).sort((a, b) => a.time - b.time);
  return { count: rows.length, points };
}

function seriesTest(columns: RecordColumns, key: SeriesKey): (row: number) => boolean {
  const { detector, detectors } = columns;
  const isDetector = Uint8Array.from(detectors, ({ jobId, index }) =>
    Number(jobId === key.jobId && index === key.detectorIndex),
  );
  const hasPartition = valueTest(columns, columns.partition, key.partition);
  const hasOver = valueTest(columns, columns.over, key.over);
  const hasBy = valueTest(columns, columns.by, key.by);
  return (row) => isDetector[detector[row]] !== 0 && hasPartition(row) && hasOver(row) && hasBy(row);
}

/** Whether a row has this value in a role, whatever the field; null = no value. */
function valueTest({ entities }: RecordColumns, codes: Int32Array, wanted: string | null): (row: number) => boolean {
  if (wanted === null) return (row) => codes[row] < 0;
  const isWanted = Uint8Array.from(entities, ({ value }) => Number(value === wanted));
  return (row) => codes[row] >= 0 && isWanted[codes[row]] !== 0;
}

function onlyValue({ offsets, values }: ListColumn<Float64Array>, row: number): number | null {
  return offsets[row + 1] - offsets[row] === 1 ? values[offsets[row]] : null;
}

const pointAt = (columns: RecordColumns, row: number): SeriesPoint => ({
  time: epochMs(columns.timestamp[row]),
  actual: onlyValue(columns.actual, row),
  typical: onlyValue(columns.typical, row),
  recordScore: columns.recordScore[row],
  isMultiBucket: columns.isMultiBucket[row] !== 0,
  isInterim: columns.isInterim[row] !== 0,
});
