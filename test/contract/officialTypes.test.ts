import type { estypes } from '@elastic/elasticsearch';
import { describe, expectTypeOf, it } from 'vitest';
import type { Bucket } from '../../src/contract/buckets';
import type { Influencer, influencer } from '../../src/contract/influencers';
import type {
  AnomalyCause,
  AnomalyRecord,
  anomalyCause,
  anomalyRecord,
  anomalyScoreExplanation,
} from '../../src/contract/records';

// Checked by the compiler: this file stops compiling when the contract and the official client's types part ways.

type KeysOf<Schema extends { shape: object }> = keyof Schema['shape'];

/** Keys the official types know and ours lack. */
type Missing<Official, Schema extends { shape: object }> = Exclude<keyof Official, KeysOf<Schema>>;

/** Without the "any other key" of a loose schema, which no interface can satisfy. */
type Declared<T> = T extends readonly (infer Item)[]
  ? Declared<Item>[]
  : T extends object
    ? { [Key in keyof T as string extends Key ? never : Key]: Declared<T[Key]> }
    : T;

describe('the contract against the types of the official client', () => {
  it('reads nothing that is not an official record, influencer, cause or bucket', () => {
    expectTypeOf<AnomalyRecord>().toExtend<estypes.MlAnomaly>();
    expectTypeOf<AnomalyCause>().toExtend<estypes.MlAnomalyCause>();
    expectTypeOf<Influencer>().toExtend<estypes.MlInfluencer>();
    expectTypeOf<Pick<Bucket, 'job_id' | 'timestamp' | 'bucket_span'>>().toExtend<Partial<estypes.MlBucketSummary>>();
  });

  it('takes every official record and influencer', () => {
    type Named<T, Kind extends string> = Omit<T, 'result_type'> & { result_type: Kind };
    expectTypeOf<Named<estypes.MlAnomaly, 'record'>>().toExtend<Declared<AnomalyRecord>>();
    expectTypeOf<Named<Omit<estypes.MlInfluencer, 'foo'>, 'influencer'>>().toExtend<Declared<Influencer>>();
  });

  it('knows every official key', () => {
    expectTypeOf<Missing<estypes.MlAnomaly, typeof anomalyRecord>>().toBeNever();
    expectTypeOf<Missing<estypes.MlAnomalyCause, typeof anomalyCause>>().toBeNever();
    expectTypeOf<Missing<estypes.MlAnomalyExplanation, typeof anomalyScoreExplanation>>().toBeNever();
    // `foo` is the official stand-in for the key that is named after the influencer field.
    expectTypeOf<Missing<Omit<estypes.MlInfluencer, 'foo'>, typeof influencer>>().toBeNever();
  });

  it('knows the three explanation keys the official types lack', () => {
    type Extra = Exclude<KeysOf<typeof anomalyScoreExplanation>, keyof estypes.MlAnomalyExplanation>;
    expectTypeOf<Extra>().toEqualTypeOf<
      'multimodal_distribution' | 'by_field_first_occurrence' | 'by_field_relative_rarity'
    >();
  });
});
