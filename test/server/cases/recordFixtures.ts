import { type Case, over } from './Case';

export const path = '/_ml/anomaly_detectors/j/results/records';

export const HOUR = 3_600_000;
/** 2016-06-01 and the day after, UTC. */
export const [A, B] = [1464739200000, 1464825600000];

export const job = { job_id: 'j', result_type: 'record', bucket_span: 1 };
export const twoRecords = [
  { ...job, timestamp: '2016-06-01T00:00:00Z', record_score: 60 },
  { ...job, timestamp: '2016-06-02T00:00:00Z', record_score: 80, is_interim: true },
];

const times = (...timestamps: number[]) => timestamps.map((timestamp) => ({ timestamp }));
export const found = (count: number, ...timestamps: number[]): Case['expected'] => ({
  status: 200,
  partial: { count, records: times(...timestamps) },
});

export const overTwo = over(twoRecords);
