import type { Bucket, BucketInfluencer } from '../../contract/buckets';
import type { CategoryDefinition } from '../../contract/categories';
import type { Influencer } from '../../contract/influencers';
import type { Job } from '../../contract/jobs';
import type { ModelPlot } from '../../contract/modelPlot';
import type { AnomalyRecord } from '../../contract/records';
import type { EpochMs } from '../../domain/time';
import { hash } from './hash';

/** One line of an index dump. */
export type IndexedDocument = {
  readonly _index: string;
  readonly _id: string;
  readonly _source: AnomalyRecord | Influencer | Bucket | BucketInfluencer | ModelPlot | CategoryDefinition | Job;
};

const CONFIG_INDEX = '.ml-config';
const RESULTS_INDEX = '.ml-anomalies-shared';

/** What every result of one bucket of one job carries. */
export type BucketHead = {
  readonly job_id: string;
  readonly timestamp: EpochMs;
  readonly bucket_span: number;
  readonly is_interim: boolean;
};

/** The values' part of an `_id`: a hash and the total length, as Elasticsearch builds it (its hash is a Murmur3). */
function valuesId(values: readonly (string | undefined)[]): string {
  const text = values.join('');
  return text === '' ? '0_0' : `${hash(text)}_${text.length}`;
}

/** `{job}_{type}_{timestamp}_{span}`: unique among the buckets of a job. */
export const resultId = ({ job_id, timestamp, bucket_span }: BucketHead, type: string): string =>
  `${job_id}_${type}_${timestamp}_${bucket_span}`;

/** The `_id` of a record or of a model plot: one a bucket, detector and combination of by, over and partition value. */
export const splitId = (
  head: BucketHead,
  type: 'record' | 'model_plot',
  detector: number,
  split: { readonly by?: string; readonly over?: string; readonly partition?: string },
): string => `${resultId(head, type)}_${detector}_${valuesId([split.by, split.over, split.partition])}`;

/** The `_id` of an influencer result. */
export const influencerId = (head: BucketHead, field: string, value: string): string =>
  `${resultId(head, 'influencer')}_${field}_${valuesId([value])}`;

export const configDocument = (job: Job): IndexedDocument => ({
  _index: CONFIG_INDEX,
  _id: `anomaly_detector-${job.job_id}`,
  _source: job,
});

export const categoryDocument = (category: CategoryDefinition): IndexedDocument =>
  resultDocument(`${category.job_id}_category_definition_${category.category_id}`, category);

export const resultDocument = (_id: string, _source: IndexedDocument['_source']): IndexedDocument => ({
  _index: RESULTS_INDEX,
  _id,
  _source,
});
