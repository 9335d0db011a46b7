import * as fc from 'fast-check';
import type { BucketColumns } from '../../src/columns/bucketColumns';
import { BucketColumnsBuilder, type BucketRow } from '../../src/columns/build/BucketColumnsBuilder';
import type { InfluencerResult } from '../../src/columns/build/InfluencerColumnsBuilder';
import { InfluencerColumnsBuilder } from '../../src/columns/build/InfluencerColumnsBuilder';
import { RecordColumnsBuilder } from '../../src/columns/build/RecordColumnsBuilder';
import type { InfluencerColumns } from '../../src/columns/influencerColumns';
import type { RecordColumns } from '../../src/columns/recordColumns';
import type { Anomaly } from '../../src/domain/anomaly';
import type { Detector } from '../../src/domain/detector';
import type { Entity } from '../../src/domain/entity';
import { durationMs, epochMs, HOUR } from '../../src/domain/time';

/** Fields and values that have broken programs before; few of them, so that they meet often. */
export const fields = ['host', 'user', '__proto__', ''] as const;
export const values = [
  'a',
  'B',
  'b',
  '',
  '__proto__',
  'constructor',
  '\u{1F600}',
  '\uFFFD!',
  '\uFEFFbom',
  'ﬁ x',
  '/%',
] as const;
export const jobIds = ['job-1', 'job-2', 'Job-3'] as const;

/** Scores around the edges of the bands, so that equal scores and near misses occur. */
const scores = fc.constantFrom(0, 2.999, 3, 25, 49.9, 50, 74.999999, 75, 75, 99.5, 100);

export const entities: fc.Arbitrary<Entity> = fc.record({
  field: fc.constantFrom(...fields),
  value: fc.constantFrom(...values),
});

const fieldName = fc.constantFrom(null, 'bytes', 'Bytes', '__proto__');

const detectors: fc.Arbitrary<Detector> = fc.record({
  jobId: fc.constantFrom(...jobIds),
  index: fc.integer({ min: 0, max: 1 }),
  description: fc.constantFrom('mean(bytes)', 'rare by "user"', 'Zähler'),
  function: fc.constantFrom('', 'mean', 'rare'),
  functionDescription: fc.constantFrom('mean', 'rare', 'time'),
  fieldName,
  partitionField: fieldName,
  overField: fieldName,
  byField: fieldName,
  bucketSpan: fc.constantFrom(durationMs(900_000), durationMs(1_001)),
});

/** Few hours, so that records and influencer results share buckets. */
export const hours = fc.integer({ min: 0, max: 8 }).map((hour) => epochMs(1_760_000_400_000 + hour * HOUR));

const numbers = fc.array(fc.constantFrom(0, -1, 1, 2.5, 1e300, 5e-324), { maxLength: 2 });

export const anomalies: fc.Arbitrary<Anomaly> = fc.record({
  timestamp: hours,
  detector: detectors,
  partition: fc.option(entities),
  over: fc.option(entities),
  by: fc.option(entities),
  recordScore: scores,
  initialRecordScore: scores,
  probability: fc.constantFrom(2.2250738585072014e-308, 0.001, 1),
  actual: numbers,
  typical: numbers,
  influencers: fc.array(entities, { maxLength: 4 }),
  isInterim: fc.boolean(),
  isMultiBucket: fc.boolean(),
  causeCount: fc.integer({ min: 0, max: 10 }),
});

export const influencerResults: fc.Arbitrary<InfluencerResult> = fc.record({
  timestamp: hours,
  jobId: fc.constantFrom(...jobIds),
  influencer: entities,
  influencerScore: scores,
  isInterim: fc.boolean(),
});

/** Of several lengths, so that they leave gaps and overlap as those of a job do that was changed. */
export const buckets: fc.Arbitrary<BucketRow> = fc.record({
  timestamp: hours,
  jobId: fc.constantFrom(...jobIds),
  bucketSpan: fc.constantFrom(HOUR, HOUR, durationMs(2 * HOUR), durationMs(HOUR / 2)),
  anomalyScore: scores,
  eventCount: fc.constantFrom(Number.NaN, 0, 0, 1, 20),
  isInterim: fc.boolean(),
  scheduledEvents: fc.subarray(['maintenance', '__proto__', 'holiday'], { maxLength: 2 }),
});

/** Lists as long as they may be: by itself fast-check makes most lists short, and short ones hold few coincidences. */
export const listOf = <T>(arbitrary: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, { maxLength, size: 'max' });

export function recordColumnsOf(records: readonly Anomaly[]): RecordColumns {
  const builder = new RecordColumnsBuilder();
  for (const record of records) builder.append(record);
  return builder.finish();
}

export function influencerColumnsOf(results: readonly InfluencerResult[]): InfluencerColumns {
  const builder = new InfluencerColumnsBuilder();
  for (const result of results) builder.append(result);
  return builder.finish();
}

export function bucketColumnsOf(rows: readonly BucketRow[]): BucketColumns {
  const builder = new BucketColumnsBuilder();
  for (const row of rows) builder.append(row);
  return builder.finish();
}

/** Row numbers 0 to `length - 1`. */
export const allRows = (length: number): Uint32Array => Uint32Array.from({ length }, (_, row) => row);
