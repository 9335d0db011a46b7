import type { BucketColumns } from '../bucketColumns';
import type { InfluencerColumns } from '../influencerColumns';
import type { ModelPlotColumns } from '../modelPlotColumns';
import type { ListColumn, RecordColumns } from '../recordColumns';
import { UsedValues } from './UsedValues';

/** The rows whose flag is not 0. */
export function keptRows(keep: Uint8Array): Uint32Array {
  const rows = new Uint32Array(keep.length);
  let kept = 0;
  for (let row = 0; row < keep.length; row++) if (keep[row] !== 0) rows[kept++] = row;
  return rows.slice(0, kept);
}

/** The values of these rows, in this order. */
export function take<T extends Float64Array | Int32Array | Uint32Array | Uint8Array>(values: T, rows: Uint32Array): T {
  const taken = new (values.constructor as new (length: number) => T)(rows.length);
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i]];
  return taken;
}

/** The lists of these rows, in this order. */
export function takeLists<T extends Float64Array | Int32Array>(
  { offsets, values }: ListColumn<T>,
  rows: Uint32Array,
): ListColumn<T> {
  const starts = take(offsets, rows);
  const ends = new Uint32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) ends[i + 1] = ends[i] + offsets[rows[i] + 1] - starts[i];
  const taken = new (values.constructor as new (length: number) => T)(ends[rows.length]);
  for (let i = 0; i < rows.length; i++) {
    const shift = starts[i] - ends[i];
    for (let at = ends[i]; at < ends[i + 1]; at++) taken[at] = values[at + shift];
  }
  return { offsets: ends, values: taken };
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

/** Columns of these rows only, in this order, with dictionaries of only what they use. */
export function takeBucketRows(columns: BucketColumns, rows: Uint32Array): BucketColumns {
  const jobs = new UsedValues(columns.jobs);
  const scheduled = new UsedValues(columns.scheduled);
  const { offsets, values } = takeLists(columns.scheduledEvents, rows);
  return {
    length: rows.length,
    timestamp: take(columns.timestamp, rows),
    job: jobs.renumber(take(columns.job, rows)),
    bucketSpan: take(columns.bucketSpan, rows),
    anomalyScore: take(columns.anomalyScore, rows),
    eventCount: take(columns.eventCount, rows),
    isInterim: take(columns.isInterim, rows),
    scheduledEvents: { offsets, values: scheduled.renumber(values) },
    jobs: jobs.values,
    scheduled: scheduled.values,
  };
}

/** Columns of these rows only, in this order, with a dictionary of only what they use. */
export function takeModelPlotRows(columns: ModelPlotColumns, rows: Uint32Array): ModelPlotColumns {
  const plotted = new UsedValues(columns.plotted);
  return {
    length: rows.length,
    timestamp: take(columns.timestamp, rows),
    series: plotted.renumber(take(columns.series, rows)),
    lower: take(columns.lower, rows),
    median: take(columns.median, rows),
    upper: take(columns.upper, rows),
    actual: take(columns.actual, rows),
    plotted: plotted.values,
  };
}
