import fc from 'fast-check';
import type { StoredBucket } from '../../../src/contract/buckets';
import type { Influencer } from '../../../src/contract/influencers';
import type { Job } from '../../../src/contract/jobs';
import type { AnomalyRecord } from '../../../src/contract/records';
import { bucketDocument, influencerDocument, recordDocument } from '../../support/documents';

/** The documents of a small source, as Elasticsearch stores them. */
export type Results = {
  readonly jobs: readonly Job[];
  readonly records: readonly AnomalyRecord[];
  readonly influencers: readonly Influencer[];
  /** Of some of the jobs. */
  readonly buckets: readonly StoredBucket[];
};

const BUCKETS = 400;
const RECORDS = 500;
const RESULTS = 400;

/** Hostile ones among them. */
const values = [
  '',
  'a',
  'A',
  'ab',
  '__proto__',
  '<b>x</b>',
  '0',
  'naïve ☕',
  '𝒳',
  'web-1',
  'web-2',
  'x, y',
  'a/b',
  '%2F',
];
const fields = ['host', 'user', 'constructor'];

/** Each with its detectors: what is named is split by that field. */
const splits = [
  [{ partition: 'host' }, { by: 'user' }],
  [{ over: 'user', by: 'constructor' }, {}],
  [{ partition: 'constructor', by: 'host' }],
] as const satisfies readonly (readonly Split[])[];
type Split = { readonly partition?: string; readonly over?: string; readonly by?: string };

const jobId = (job: number) => `job-${job}`;

const functionOf = (job: number, detector: number) => ['mean', 'high_sum', 'rare'][(job + detector) % 3];

const config = (detectors: readonly Split[], job: number): Job => ({
  job_id: jobId(job),
  analysis_config: {
    bucket_span: '1h',
    detectors: detectors.map((_, detector) => ({
      detector_description: `Detector ${job}/${detector}`,
      function: functionOf(job, detector),
    })),
  },
});

/** On the limits of the bands, beside them, and anywhere, with six decimals. */
const score = fc.oneof(
  fc.constantFrom(0, 2.999999, 3, 24.999999, 25, 49.999999, 50, 74.999999, 75, 100),
  fc.integer({ min: 0, max: 100_000_000 }).map((millionths) => millionths / 1_000_000),
  fc.integer({ min: 0, max: 3_000_000 }).map((millionths) => millionths / 1_000_000),
);

const value = fc.constantFrom(...values);
const bucket = fc.nat(BUCKETS - 1);
const interim = fc.nat(9).map((n) => n === 0);
const influences = fc.uniqueArray(fc.tuple(fc.constantFrom(...fields), value), { maxLength: 4, selector: String });

const record = fc
  .tuple(fc.nat(splits.length - 1), fc.nat(1), bucket, score, interim, value, value, value, influences)
  .map(([job, wished, at, points, isInterim, partition, over, by, named]) => {
    const detector = Math.min(wished, splits[job].length - 1);
    const split: Split = splits[job][detector];
    return recordDocument(at, points, {
      job_id: jobId(job),
      detector_index: detector,
      function: functionOf(job, detector),
      is_interim: isInterim,
      ...(split.partition && { partition_field_name: split.partition, partition_field_value: partition }),
      ...(split.over && { over_field_name: split.over, over_field_value: over }),
      ...(split.by && { by_field_name: split.by, by_field_value: by }),
      influencers: fields.flatMap((field) => influenceOf(field, named)),
    });
  });

function influenceOf(field: string, named: readonly (readonly [field: string, value: string])[]) {
  const found = named.filter(([other]) => other === field).map(([, text]) => text);
  return found.length === 0 ? [] : [{ influencer_field_name: field, influencer_field_values: found }];
}

const result = fc
  .tuple(fc.nat(splits.length - 1), bucket, fc.constantFrom(...fields), value, score, interim)
  .map(([job, at, field, text, points, isInterim]) => ({
    ...influencerDocument(at, field, text, points),
    job_id: jobId(job),
    is_interim: isInterim,
  }));

/** Some hours of a job with buckets that are alike: with events, without, or of which that was not stored. */
const alikeBuckets = fc
  .tuple(fc.nat(splits.length - 1), bucket, fc.nat(60), fc.constantFrom(0, 0, 7, 7, undefined))
  .map(([job, from, length, events]) =>
    Array.from({ length: Math.min(length, BUCKETS - from) }, (_, i) => ({
      ...bucketDocument(from + i, events ?? 0),
      ...{ job_id: jobId(job), event_count: events },
    })),
  );

const bucketIdentity = ({ job_id, timestamp }: StoredBucket) => JSON.stringify([job_id, timestamp]);

/** Elasticsearch stores one record of a bucket, a detector and a split. */
const recordIdentity = (record: AnomalyRecord) =>
  JSON.stringify([
    record.job_id,
    record.timestamp,
    record.detector_index,
    record.partition_field_value,
    record.over_field_value,
    record.by_field_value,
  ]);

const resultIdentity = (result: Influencer) =>
  JSON.stringify([result.job_id, result.timestamp, result.influencer_field_name, result.influencer_field_value]);

export const randomResults: fc.Arbitrary<Results> = fc.record({
  jobs: fc.constant(splits.map(config)),
  records: fc.uniqueArray(record, { minLength: RECORDS, maxLength: RECORDS, selector: recordIdentity }),
  influencers: fc.uniqueArray(result, { minLength: RESULTS, maxLength: RESULTS, selector: resultIdentity }),
  buckets: fc
    .array(alikeBuckets, { minLength: 3, maxLength: 12 })
    .map((alike) => [...new Map(alike.flat().map((one) => [bucketIdentity(one), one])).values()]),
});

/** A file of index dumps that holds them. */
export function resultsFile({ jobs, records, influencers, buckets }: Results): string {
  const configs = jobs.map((job) => ({ _index: '.ml-config', _id: `anomaly_detector-${job.job_id}`, _source: job }));
  const results = [...records, ...influencers, ...buckets].map((document, n) => ({
    _index: '.ml-anomalies-shared',
    _id: String(n),
    _source: document,
  }));
  return [...configs, ...results].map((line) => JSON.stringify(line)).join('\n');
}
