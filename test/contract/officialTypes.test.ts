import type { estypes } from '@elastic/elasticsearch';
import { describe, expectTypeOf, it } from 'vitest';
import type {
  Bucket,
  BucketInfluencer,
  bucket,
  bucketInfluencer,
  OverallBucket,
  overallBucket,
} from '../../src/contract/buckets';
import type { Calendar, calendar, ScheduledEvent, scheduledEvent } from '../../src/contract/calendars';
import type { Category, category } from '../../src/contract/categories';
import type { Influencer, influencer } from '../../src/contract/influencers';
import type { dataCounts, JobStats, jobStats, modelSizeStats } from '../../src/contract/jobStats';
import type { ModelSnapshotsAnswer, modelSnapshot } from '../../src/contract/modelSnapshots';
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
    expectTypeOf<Bucket>().toExtend<Omit<estypes.MlBucketSummary, 'bucket_influencers'>>();
    // The official types give every bucket influencer a field name; Elasticsearch leaves out one that is null.
    expectTypeOf<Declared<BucketInfluencer>>().toExtend<
      Omit<estypes.MlBucketInfluencer, 'influencer_field_name'> & { influencer_field_name?: string | undefined }
    >();
    expectTypeOf<OverallBucket>().toExtend<estypes.MlOverallBucket>();
  });

  it('reads nothing that is not an official category, snapshot, calendar, event or statistic', () => {
    // Elasticsearch prints these as numbers, whatever the official types say.
    type Numbers = 'mlcategory' | 'preferred_to_categories';
    expectTypeOf<Declared<Omit<Declared<Category>, Numbers>>>().toExtend<Omit<estypes.MlCategory, Numbers>>();
    expectTypeOf<Calendar>().toExtend<estypes.MlGetCalendarsCalendar>();
    expectTypeOf<ScheduledEvent>().toExtend<estypes.MlCalendarEvent>();
    type Snapshot = Declared<ModelSnapshotsAnswer>['model_snapshots'][number];
    expectTypeOf<Pick<Snapshot, 'job_id' | 'min_version' | 'retain' | 'snapshot_doc_count'>>().toExtend<
      Pick<estypes.MlModelSnapshot, 'job_id' | 'min_version' | 'retain' | 'snapshot_doc_count'>
    >();
    expectTypeOf<Declared<JobStats>['data_counts']>().toExtend<estypes.MlDataCounts>();
    expectTypeOf<Declared<JobStats>['forecasts_stats']>().toExtend<estypes.MlJobForecastStatistics>();
    expectTypeOf<JobStats['state']>().toExtend<estypes.MlJobState>();
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
    expectTypeOf<Missing<estypes.MlBucketSummary, typeof bucket>>().toBeNever();
    expectTypeOf<Missing<Omit<estypes.MlBucketInfluencer, 'foo'>, typeof bucketInfluencer>>().toBeNever();
    expectTypeOf<Missing<estypes.MlOverallBucket, typeof overallBucket>>().toBeNever();
    // `p` stands in for the partition field in the same way.
    expectTypeOf<Missing<Omit<estypes.MlCategory, 'p'>, typeof category>>().toBeNever();
    expectTypeOf<Missing<estypes.MlModelSnapshot, typeof modelSnapshot>>().toBeNever();
    expectTypeOf<Missing<estypes.MlGetCalendarsCalendar, typeof calendar>>().toBeNever();
    expectTypeOf<Missing<estypes.MlCalendarEvent, typeof scheduledEvent>>().toBeNever();
    expectTypeOf<Missing<estypes.MlDataCounts, typeof dataCounts>>().toBeNever();
    expectTypeOf<Missing<estypes.MlModelSizeStats, typeof modelSizeStats>>().toBeNever();
    // A job that is explored from its results runs nowhere.
    type OfNodes = 'node' | 'open_time' | 'assignment_explanation' | 'deleting';
    expectTypeOf<Missing<Omit<estypes.MlJobStats, OfNodes>, typeof jobStats>>().toBeNever();
  });

  it('knows the three explanation keys the official types lack', () => {
    type Extra = Exclude<KeysOf<typeof anomalyScoreExplanation>, keyof estypes.MlAnomalyExplanation>;
    expectTypeOf<Extra>().toEqualTypeOf<
      'multimodal_distribution' | 'by_field_first_occurrence' | 'by_field_relative_rarity'
    >();
  });
});
