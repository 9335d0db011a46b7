import { bucketStart, influencedBy, influencerDocument, recordDocument } from '../../support/documents';

const job = (id: string, description: string) => ({
  job_id: id,
  job_type: 'anomaly_detector',
  groups: ['team'],
  description,
  create_time: 1,
  analysis_config: { bucket_span: '1h', detectors: [{ function: 'mean', field_name: 'bytes', detector_index: 0 }] },
});

const bucket = (id: string, n: number, score: number) => ({
  job_id: id,
  result_type: 'bucket',
  timestamp: bucketStart(n),
  bucket_span: 3600,
  anomaly_score: score,
  event_count: 100,
  bucket_influencers: [
    {
      ...{ job_id: id, result_type: 'bucket_influencer', influencer_field_name: 'user', anomaly_score: score },
      ...{ timestamp: bucketStart(n), bucket_span: 3600 },
    },
  ],
});

const category = (id: number, partition: string) => ({
  ...{ job_id: 'job', category_id: id, terms: 'disk full', regex: '.*?disk.+?full.*' },
  ...{ partition_field_name: 'host', partition_field_value: partition, examples: ['disk full'] },
});

const snapshot = (id: string, n: number) => ({
  ...{ job_id: 'job', snapshot_id: id, timestamp: bucketStart(n), snapshot_doc_count: 1 },
  ...{ description: 'saved', model_size_stats: { job_id: 'job', model_bytes: 1000 } },
});

const event = (calendar: string, description: string, n: number) => ({
  ...{ type: 'scheduled_event', calendar_id: calendar, description },
  ...{ start_time: bucketStart(n), end_time: bucketStart(n + 1) },
});

/** A few documents of every kind that an endpoint answers from, of the jobs `job` and `other` of group `team`. */
export const everyKind: readonly unknown[] = [
  job('job', 'Job 1'),
  job('other', 'Job 2'),
  recordDocument(0, 90, influencedBy({ user: ['bob'] })),
  recordDocument(1, 50),
  recordDocument(2, 10, { job_id: 'other', is_interim: true }),
  influencerDocument(0, 'user', 'bob', 80),
  influencerDocument(1, 'user', 'eve', 20),
  ...[bucket('job', 0, 90), bucket('job', 1, 50), bucket('other', 1, 10)],
  ...[category(1, 'a'), category(2, 'b'), category(3, 'a')],
  ...[snapshot('s1', 0), snapshot('s2', 1)],
  {
    ...{ job_id: 'job', result_type: 'model_plot', timestamp: bucketStart(0), bucket_span: 3600, detector_index: 0 },
    ...{ model_feature: 'mean', model_lower: 1, model_median: 2, model_upper: 3, actual: 10 },
  },
  { job_id: 'job', processed_record_count: 3, input_bytes: 100 },
  { type: 'calendar', calendar_id: 'holidays', job_ids: ['job'], description: 'Days off' },
  { type: 'calendar', calendar_id: 'releases', job_ids: ['team'] },
  { type: 'calendar', calendar_id: 'everybody', job_ids: ['_all'] },
  ...[event('holidays', 'feast', 0), event('releases', 'rollout', 1), event('everybody', 'new year', 2)],
];
