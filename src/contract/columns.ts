/** An Arrow type, as Redlane writes it. A dictionary's keys are int32, its values come in deltas; equal dictionaries of one stream are shared. */
export type ColumnType =
  | 'timestamp[ms]'
  | 'float64'
  | 'bool'
  | 'uint8'
  | 'list<float64>'
  | 'dictionary<utf8>'
  | 'dictionary<detector>'
  | 'dictionary<entity>'
  | 'list<dictionary<utf8>>'
  | 'list<dictionary<entity>>';

/** One Arrow field of a columns answer. */
export type ColumnField = {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  /** What one value is, with its unit. */
  readonly meaning: string;
};

/** `dictionary<entity>`: one value of one field, such as `airline` = `AAL`. Struct children, both utf8. */
export const entityFields = ['field', 'value'] as const;

/**
 * `dictionary<detector>`: what every record of one detector has in common. Struct children: utf8, except
 * `detector_index` (int32) and `bucket_span` (float64, seconds). `description` is the configured one, else derived.
 */
export const detectorFields = [
  'job_id',
  'detector_index',
  'description',
  'function',
  'function_description',
  'field_name',
  'partition_field_name',
  'over_field_name',
  'by_field_name',
  'bucket_span',
] as const;

/** `GET /api/columns/records`: one row a record, in the order the source holds them or, when asked, highest score first. */
export const recordColumns: readonly ColumnField[] = [
  { name: 'timestamp', type: 'timestamp[ms]', nullable: false, meaning: 'start of the bucket, UTC' },
  { name: 'detector', type: 'dictionary<detector>', nullable: false, meaning: 'job and detector that found it' },
  { name: 'partition', type: 'dictionary<entity>', nullable: true, meaning: 'partition field and its value' },
  { name: 'over', type: 'dictionary<entity>', nullable: true, meaning: 'over field and its value' },
  { name: 'by', type: 'dictionary<entity>', nullable: true, meaning: 'by field and its value' },
  { name: 'record_score', type: 'float64', nullable: false, meaning: 'current score, 0 to 100' },
  { name: 'initial_record_score', type: 'float64', nullable: false, meaning: 'score when first written, 0 to 100' },
  { name: 'probability', type: 'float64', nullable: false, meaning: 'probability, 0 to 1' },
  {
    name: 'actual',
    type: 'list<float64>',
    nullable: false,
    meaning: 'actual values, of the only cause where the record has none',
  },
  {
    name: 'typical',
    type: 'list<float64>',
    nullable: false,
    meaning: 'typical values, of the only cause where the record has none',
  },
  {
    name: 'influencers',
    type: 'list<dictionary<entity>>',
    nullable: false,
    meaning: 'influencers, in the order of the record',
  },
  { name: 'is_interim', type: 'bool', nullable: false, meaning: 'the bucket was not complete' },
  { name: 'is_multi_bucket', type: 'bool', nullable: false, meaning: 'the anomaly stems from several buckets' },
  { name: 'cause_count', type: 'uint8', nullable: false, meaning: 'causes kept with the record, 0 to 10' },
];

/** `GET /api/columns/influencers`: one row an influencer result. */
export const influencerColumns: readonly ColumnField[] = [
  { name: 'timestamp', type: 'timestamp[ms]', nullable: false, meaning: 'start of the bucket, UTC' },
  { name: 'job_id', type: 'dictionary<utf8>', nullable: false, meaning: 'job that found it' },
  { name: 'influencer', type: 'dictionary<entity>', nullable: false, meaning: 'influencer field and its value' },
  { name: 'influencer_score', type: 'float64', nullable: false, meaning: 'current score, 0 to 100' },
  { name: 'is_interim', type: 'bool', nullable: false, meaning: 'the bucket was not complete' },
];

/**
 * `GET /api/columns/buckets`: one row a run of a job's buckets: buckets that follow each other without a gap and say the same of
 * events and scheduled events. The rows of a job lie together, in the order of their time.
 */
export const bucketColumns: readonly ColumnField[] = [
  { name: 'job_id', type: 'dictionary<utf8>', nullable: false, meaning: 'job that the buckets are of' },
  { name: 'timestamp', type: 'timestamp[ms]', nullable: false, meaning: 'start of the first bucket, UTC' },
  { name: 'end_timestamp', type: 'timestamp[ms]', nullable: false, meaning: 'end of the last bucket, UTC' },
  {
    name: 'has_events',
    type: 'bool',
    nullable: false,
    meaning: 'each bucket held events, or does not say how many; false where each held none',
  },
  {
    name: 'scheduled_events',
    type: 'list<dictionary<utf8>>',
    nullable: false,
    meaning: 'names of the scheduled events during each bucket',
  },
];

/** Header of a columns answer: the exact number of rows the stream will carry. */
export const TOTAL_COUNT_HEADER = 'x-total-count';

/** Header of a columns answer: the version of the source that the rows are of, as in `GET /api/source`. */
export const VERSION_HEADER = 'x-redlane-version';
