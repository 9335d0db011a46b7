import { type Case, failure, over } from './Case';

export const minutes = (n: number) => 1464739200000 + n * 60_000;
/** 2016-06-01, 00:00, 01:00 and 02:00 UTC. */
export const [T0, T1, T2] = [minutes(0), minutes(60), minutes(120)];

export const config = (job_id: string, bucket_span: string, groups: string[] = ['all-of-them']) => ({
  job_id,
  groups,
  analysis_config: { bucket_span, detectors: [{ function: 'count' }] },
});
export const bucket = (job_id: string, span: number, timestamp: number, anomaly_score: number, is_interim = false) => ({
  ...{ job_id, result_type: 'bucket', bucket_span: span * 60, timestamp, anomaly_score, is_interim },
});

export const jobs = [config('jobs-60', '60m'), config('jobs-30', '30m'), config('jobs-17', '17m')];
const three = [
  ...jobs,
  bucket('jobs-60', 60, minutes(0), 30),
  bucket('jobs-60', 60, minutes(60), 0),
  bucket('jobs-60', 60, minutes(120), 20),
  bucket('jobs-30', 30, minutes(60), 0),
  bucket('jobs-30', 30, minutes(120), 10),
  bucket('jobs-30', 30, minutes(150), 40),
  bucket('jobs-17', 17, minutes(60), 0),
  bucket('jobs-17', 17, minutes(128), 1),
  bucket('jobs-17', 17, minutes(145), 0),
  bucket('jobs-17', 17, minutes(162), 60, true),
];

type Scores = readonly (readonly [jobId: string, score: number])[];

export const overall = (
  timestamp: number,
  overall_score: number,
  scores: Scores,
  is_interim = false,
  bucket_span = 3600,
) => ({
  ...{ timestamp, bucket_span, overall_score },
  jobs: scores.map(([job_id, max_anomaly_score]) => ({ job_id, max_anomaly_score })),
  ...{ is_interim, result_type: 'overall_bucket' },
});

export const found = (...overall_buckets: object[]): Case['expected'] => ({
  status: 200,
  body: { count: overall_buckets.length, overall_buckets },
});

export const path = (expression: string) => `/_ml/anomaly_detectors/${expression}/results/overall_buckets`;
export const all = path('jobs-*');
export const group = path('all-of-them');

export const overThree = over(three);

const scoresAt: Record<'first' | 'second' | 'third', Scores> = {
  first: [['jobs-60', 30]],
  second: [
    ['jobs-17', 0],
    ['jobs-30', 0],
    ['jobs-60', 0],
  ],
  third: [
    ['jobs-17', 60],
    ['jobs-30', 40],
    ['jobs-60', 20],
  ],
};
export const { first, second, third } = scoresAt;

export const notPositive = (n: number) =>
  failure(400, 'illegal_argument_exception', `[topN] parameter must be positive, found [${n}]`);
