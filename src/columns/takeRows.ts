import type { BucketColumns } from './bucketColumns';
import type { InfluencerColumns } from './influencerColumns';
import type { ListColumn, RecordColumns } from './recordColumns';

/** The rows whose flag is not 0. */
export function keptRows(keep: Uint8Array): Uint32Array {
  const rows = new Uint32Array(keep.length);
  let kept = 0;
  for (let row = 0; row < keep.length; row++) if (keep[row] !== 0) rows[kept++] = row;
  return rows.slice(0, kept);
}

function take<T extends Float64Array | Int32Array | Uint8Array>(values: T, rows: Uint32Array): T {
  const result = new (values.constructor as new (length: number) => T)(rows.length);
  for (let i = 0; i < rows.length; i++) result[i] = values[rows[i]];
  return result;
}

function takeLists<T extends Float64Array | Int32Array>(
  { offsets, values }: ListColumn<T>,
  rows: Uint32Array,
): ListColumn<T> {
  const ends = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    ends[i + 1] = ends[i] + offsets[row + 1] - offsets[row];
  });
  const slots = new Uint32Array(ends[rows.length]);
  rows.forEach((row, i) => {
    for (let slot = ends[i]; slot < ends[i + 1]; slot++) slots[slot] = offsets[row] + slot - ends[i];
  });
  return { offsets: ends, values: take(values, slots) };
}

/** The part of a dictionary that the taken rows use, with new codes in the order of first use. */
class UsedValues<T> {
  readonly values: T[] = [];
  readonly #all: readonly T[];
  readonly #newCode: Int32Array;

  constructor(all: readonly T[]) {
    this.#all = all;
    this.#newCode = new Int32Array(all.length).fill(-1);
  }

  renumber(codes: Int32Array): Int32Array {
    return codes.map((code) => (code < 0 ? -1 : this.#renumberOne(code)));
  }

  #renumberOne(code: number): number {
    if (this.#newCode[code] < 0) this.#newCode[code] = this.values.push(this.#all[code]) - 1;
    return this.#newCode[code];
  }
}

/** Columns of these rows only, in this order, with dictionaries of only what they use. */
export function takeRecordRows(columns: RecordColumns, rows: Uint32Array): RecordColumns {
  const detectors = new UsedValues(columns.detectors);
  const entities = new UsedValues(columns.entities);
  const influencers = takeLists(columns.influencers, rows);
  return {
    length: rows.length,
    timestamp: take(columns.timestamp, rows),
    detector: detectors.renumber(take(columns.detector, rows)),
    partition: entities.renumber(take(columns.partition, rows)),
    over: entities.renumber(take(columns.over, rows)),
    by: entities.renumber(take(columns.by, rows)),
    recordScore: take(columns.recordScore, rows),
    initialRecordScore: take(columns.initialRecordScore, rows),
    probability: take(columns.probability, rows),
    actual: takeLists(columns.actual, rows),
    typical: takeLists(columns.typical, rows),
    influencers: { offsets: influencers.offsets, values: entities.renumber(influencers.values) },
    isInterim: take(columns.isInterim, rows),
    isMultiBucket: take(columns.isMultiBucket, rows),
    causeCount: take(columns.causeCount, rows),
    detectors: detectors.values,
    entities: entities.values,
  };
}

/** Columns of these rows only, in this order, with dictionaries of only what they use. */
export function takeInfluencerRows(columns: InfluencerColumns, rows: Uint32Array): InfluencerColumns {
  const jobs = new UsedValues(columns.jobs);
  const entities = new UsedValues(columns.entities);
  return {
    length: rows.length,
    timestamp: take(columns.timestamp, rows),
    job: jobs.renumber(take(columns.job, rows)),
    influencer: entities.renumber(take(columns.influencer, rows)),
    influencerScore: take(columns.influencerScore, rows),
    isInterim: take(columns.isInterim, rows),
    jobs: jobs.values,
    entities: entities.values,
  };
}

/** Columns of these rows only, in this order, with a dictionary of only what they use. */
export function takeBucketRows(columns: BucketColumns, rows: Uint32Array): BucketColumns {
  const jobs = new UsedValues(columns.jobs);
  return {
    length: rows.length,
    timestamp: take(columns.timestamp, rows),
    job: jobs.renumber(take(columns.job, rows)),
    anomalyScore: take(columns.anomalyScore, rows),
    eventCount: take(columns.eventCount, rows),
    isInterim: take(columns.isInterim, rows),
    jobs: jobs.values,
  };
}
