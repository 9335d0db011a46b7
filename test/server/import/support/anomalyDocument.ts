import fc from 'fast-check';
import type { AnomalyRecord } from '../../../../src/contract/records';
import { bucketStart } from '../../../support/documents';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const share = fc.constantFrom(0.5, 1, 1e-308, 0.000_123);

const influence = fc.record({
  influencer_field_name: text,
  influencer_field_values: fc.array(text, { minLength: 1, maxLength: 3 }),
});

const split = {
  partition_field_name: text,
  partition_field_value: text,
  by_field_name: text,
  by_field_value: text,
};

const cause = fc.record(
  { probability: share, ...split, actual: fc.array(number), typical: fc.array(number) },
  { requiredKeys: ['probability'] },
);

/** Records as Elasticsearch writes them, with every kind of field: nested, optional, odd in text and number. */
export const anomalyDocument: fc.Arbitrary<AnomalyRecord> = fc.record(
  {
    job_id: fc.constant('job'),
    result_type: fc.constant('record' as const),
    timestamp: fc.nat(1000).map(bucketStart),
    bucket_span: fc.constantFrom(900, 3600),
    detector_index: fc.nat(3),
    probability: share,
    record_score: fc.nat(1000).map((n) => n / 10),
    initial_record_score: fc.nat(1000).map((n) => n / 10),
    is_interim: fc.boolean(),
    multi_bucket_impact: fc.constantFrom(-5, -1.25, 0, 5),
    ...split,
    function: fc.constantFrom('mean', 'rare'),
    actual: fc.array(number, { minLength: 1, maxLength: 2 }),
    typical: fc.array(number, { minLength: 1, maxLength: 2 }),
    influencers: fc.array(influence, { minLength: 1, maxLength: 3 }),
    causes: fc.array(cause, { minLength: 1, maxLength: 3 }),
    geo_results: fc.constantFrom({}, { actual_point: '40.000000000000,-40.000000000000' }),
    anomaly_score_explanation: fc.record(
      {
        anomaly_type: fc.constant('spike'),
        single_bucket_impact: fc.nat(300),
        typical_value: number,
        high_variance_penalty: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
  },
  {
    requiredKeys: [
      'job_id',
      'result_type',
      'timestamp',
      'bucket_span',
      'detector_index',
      'probability',
      'record_score',
      'initial_record_score',
      'is_interim',
    ],
  },
);
