import { type Case, over } from './Case';

export const path = '/_ml/anomaly_detectors/j/results/buckets';

/** 2016-06-01, 2016-08-01 and 2016-08-02, UTC. */
export const [A, B, C] = [1464739200000, 1470009600000, 1470096000000];

export const bucket = { job_id: 'j', result_type: 'bucket', bucket_span: 1 };
const three = [
  { ...bucket, timestamp: '2016-06-01T00:00:00Z', anomaly_score: 90 },
  { ...bucket, timestamp: '2016-08-01T00:00:00Z', anomaly_score: 60, is_interim: true },
  { ...bucket, timestamp: '2016-08-02T00:00:00Z', anomaly_score: 60 },
];

export const found = (count: number, ...timestamps: number[]): Case['expected'] => ({
  status: 200,
  partial: { count, buckets: timestamps.map((timestamp) => ({ timestamp })) },
});

export const overThree = over(three);
