import type { Anomaly } from './anomaly';
import { DAY, type DurationMs, durationMs, type EpochMs, epochMs, HOUR, MINUTE, SECOND, type TimeRange } from './time';

/** What makes a lane: the job, the detector, its function, or the values of one field of the data. */
export type ViewBy =
  | { readonly kind: 'job' }
  | { readonly kind: 'detector' }
  | { readonly kind: 'function' }
  | { readonly kind: 'field'; readonly field: string };

export const sameViewBy = (a: ViewBy, b: ViewBy): boolean =>
  a.kind === b.kind && (a.kind !== 'field' || (b.kind === 'field' && a.field === b.field));

/** What makes the lanes: the values of one dimension, or the pairs of values of two. */
export type LaneSplit = { readonly by: ViewBy; readonly thenBy: ViewBy | null };

/** What makes the lanes, for people: "host", "service, then host". */
export const splitLabel = ({ by, thenBy }: LaneSplit): string =>
  [by, thenBy]
    .filter((dimension) => dimension !== null)
    .map((dimension) => (dimension.kind === 'field' ? dimension.field : dimension.kind))
    .join(', then ');

/** What lanes can be ordered by: highest score, sum of scores, number of records, name, or time of the latest record. */
export const laneOrders = ['highest', 'total', 'count', 'name', 'latest'] as const;
export type LaneOrder = (typeof laneOrders)[number];

/** A field that can make lanes, and the roles in which records carry it. */
export type FieldDimension = {
  readonly field: string;
  readonly roles: readonly ('partition' | 'over' | 'by' | 'influencer')[];
};

/**
 * One lane: `key` is the job id, detector description, function or field value it stands for, or the `pairKey` of two of them. `figure` is
 * what lanes are ordered by: the highest score, the sum of scores, the number of records, the start of the latest record's bucket; the
 * highest score where they are ordered by name.
 */
export type Lane = { readonly key: string; readonly highest: number; readonly count: number; readonly figure: number };

/**
 * Per cell the highest record score (-1 where there is no record; a score of 0 is one), the number of records, and 1 where the record
 * with the highest score is interim (of several the one that the source has first).
 */
export type Cells = {
  readonly highest: Float64Array;
  readonly count: Uint32Array;
  readonly interim: Uint8Array;
};

/** Some neighbouring lanes of all there are, or some neighbouring rows: at most `limit` from `offset` on. */
export type Window = { readonly offset: number; readonly limit: number };

/**
 * The cells of some neighbouring lanes, row-major: the cell of the lane at place `i` of `lanes` and of a column lies at
 * `i * columns + column`. Lanes are ordered by their figure, highest first, then by key; by name, by key alone.
 */
export type SwimlaneGrid = Cells &
  LaneSplit & {
    readonly order: LaneOrder;
    /** How many lanes there are in all, or how many of them have the text that is searched for. */
    readonly laneCount: number;
    /** How many there are, whatever is searched for. */
    readonly allLanes: number;
    /** Which of them comes first in `lanes`. */
    readonly firstLane: number;
    readonly lanes: readonly Lane[];
    readonly columns: number;
    /** Start of the first column. */
    readonly from: EpochMs;
    readonly interval: DurationMs;
    /** One lane for every matching record, whether it is in a lane or not. `figure` is -1 without any. */
    readonly overall: Cells & { readonly figure: number };
    /** Matching records that belong to no lane, since they do not carry the field. */
    readonly unplaced: number;
  };

/** What more there is to say of one cell: its records, the sum of their scores, and the record with the highest; null without any. */
export type CellDetails = { readonly count: number; readonly total: number; readonly top: Anomaly | null };

/** The highest record score of each time column over all lanes, -1 where there is no record. */
export type Overview = {
  /** Start of the first column. */
  readonly from: EpochMs;
  readonly interval: DurationMs;
  readonly highest: Float64Array;
};

/**
 * In which columns of a grid there was data, a flag a column: 1 where a bucket with events covers some of its time. Of a job without
 * any bucket result nothing is known: it has no flags, and no more have all jobs together (`ofAll`) when it is one of them.
 */
export type DataColumns = {
  /** Start of the first column. */
  readonly from: EpochMs;
  readonly interval: DurationMs;
  readonly ofAll: Uint8Array | null;
  /** By job id. */
  readonly ofJob: ReadonlyMap<string, Uint8Array>;
};

/** The time a column of a swimlane stands for. */
export function columnRange(
  grid: { readonly from: EpochMs; readonly interval: DurationMs },
  column: number,
): TimeRange {
  const from = epochMs(grid.from + column * grid.interval);
  return { from, to: epochMs(from + grid.interval) };
}

const WEEK = 7 * DAY;
const MONTH = 30 * DAY;
const YEAR = 365 * DAY;

const intervalLadder: readonly number[] = [
  ...[1, 5, 10, 15, 30].map((n) => n * SECOND),
  ...[1, 5, 10, 15, 30].map((n) => n * MINUTE),
  ...[1, 2, 4, 6, 8, 12, 24].map((n) => n * HOUR),
  ...[2, 4].map((n) => n * DAY),
  WEEK,
  MONTH,
  YEAR,
];

const TARGET_COLUMNS = 50;
const MOST_COLUMNS = 100;
const NARROWEST_CELL = 8;

/** The rung of the ladder nearest to the wished span, and never one that makes more columns than can be read. */
function ladderInterval(span: number): number {
  const wished = span / TARGET_COLUMNS;
  const nearest = intervalLadder.reduce((a, b) => (Math.abs(b - wished) < Math.abs(a - wished) ? b : a));
  return intervalLadder.find((rung) => rung >= nearest && span / rung <= MOST_COLUMNS) ?? YEAR;
}

/**
 * The time one swimlane column spans: about fifty columns from a ladder of round spans, twice as long where a cell would
 * be narrower than eight pixels, and never shorter than the longest bucket of the jobs shown.
 */
export function swimlaneInterval(range: TimeRange, widthPx: number, longestBucketSpan: DurationMs): DurationMs {
  const span = Math.max(range.to - range.from, 1);
  const auto = ladderInterval(span);
  const readable = widthPx / (span / auto) < NARROWEST_CELL ? auto * 2 : auto;
  return durationMs(Math.max(readable, longestBucketSpan));
}

/** The columns of a swimlane: the range floored and ceiled to the interval, so that first and last cells are whole. */
export function swimlaneColumns(range: TimeRange, interval: DurationMs): { from: EpochMs; columns: number } {
  const first = Math.floor(range.from / interval);
  const last = Math.ceil(range.to / interval);
  return { from: epochMs(first * interval), columns: Math.max(1, last - first) };
}

/** How a swimlane so wide divides a range: how long a column is, where the first begins, and how many there are. */
export function swimlaneShape(range: TimeRange, widthPx: number, longestBucketSpan: DurationMs) {
  const interval = swimlaneInterval(range, widthPx, longestBucketSpan);
  return { interval, ...swimlaneColumns(range, interval) };
}
