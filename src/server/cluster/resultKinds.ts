import type { KeptKind } from '../../contract/source';

/** One kind of results, as the cluster is asked for it. */
export type ResultKind = {
  /** The endpoint, which is also the key of its answer. */
  readonly endpoint: 'records' | 'influencers' | 'buckets';
  readonly kind: KeptKind;
  readonly score: 'record_score' | 'influencer_score' | 'anomaly_score';
  /** Fields whose orders differ: the first ones of several orders are more than those of one. Scores come first. */
  readonly orders: readonly string[];
};

/** Every kind of results that a mirror holds. */
export const resultKinds = {
  records: {
    endpoint: 'records',
    kind: 'record',
    score: 'record_score',
    orders: ['record_score', 'probability', 'by_field_value', 'over_field_value', 'partition_field_value'],
  },
  influencers: {
    endpoint: 'influencers',
    kind: 'influencer',
    score: 'influencer_score',
    orders: ['influencer_score', 'probability', 'influencer_field_value', 'influencer_field_name'],
  },
  buckets: { endpoint: 'buckets', kind: 'bucket', score: 'anomaly_score', orders: ['anomaly_score', 'event_count'] },
} as const satisfies Readonly<Record<string, ResultKind>>;
