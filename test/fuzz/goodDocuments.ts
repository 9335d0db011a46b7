import type { Random } from '../../src/server/simulator/random';

export type Document = Readonly<Record<string, unknown>>;

const HOUR_MS = 3_600_000;
const texts = ['AAL', 'web-1', 'ünïcødé 🦆', 'a "quoted" one', 'comma, semicolon; tab\t', '<b>', '\u202eevil', '0'];
const numbers = [0, 1, -5.25, 1e-308, 123_456_789.125, 1e300];

const optional = (random: Random, fields: Document): Document => (random.chance(0.5) ? fields : {});

const influencers = (random: Random) => [
  { influencer_field_name: 'host.name', influencer_field_values: [random.pick(texts)] },
];

function record(head: Document, random: Random): Document {
  return {
    ...head,
    result_type: 'record',
    probability: 1e-308,
    record_score: random.int(1000) / 10,
    initial_record_score: 50,
    detector_index: random.int(3),
    ...optional(random, { by_field_name: 'airline', by_field_value: random.pick(texts) }),
    ...optional(random, { function: 'mean', function_description: 'mean' }),
    ...optional(random, { typical: [random.pick(numbers)], actual: [random.pick(numbers), random.pick(numbers)] }),
    ...optional(random, { causes: [{ probability: 0.5, over_field_value: random.pick(texts), actual: [1] }] }),
    ...optional(random, { influencers: influencers(random) }),
    ...optional(random, { anomaly_score_explanation: { single_bucket_impact: random.int(300), anomaly_type: 'dip' } }),
  };
}

const influencer = (head: Document, random: Random): Document => ({
  ...head,
  result_type: 'influencer',
  influencer_field_name: 'airline',
  influencer_field_value: random.pick(texts),
  influencer_score: random.int(1000) / 10,
  initial_influencer_score: 1,
  probability: 0.01,
});

const bucket = (head: Document, random: Random): Document => ({
  ...head,
  result_type: 'bucket',
  anomaly_score: random.int(1000) / 10,
  initial_anomaly_score: 2,
  event_count: random.int(10_000),
  processing_time_ms: 1,
  bucket_influencers: [],
});

/** A document that must come out of the import with the values it has; number `n` tells it from all others. */
export function goodDocument(n: number, jobId: string, random: Random): Document {
  const head = {
    job_id: jobId,
    timestamp: 1_700_000_000_000 + n * HOUR_MS,
    bucket_span: 3600,
    is_interim: n % 2 === 0,
  };
  return random.pick([record, record, influencer, bucket])(head, random);
}
