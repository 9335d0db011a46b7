import { jobStatsAnswer } from '../jobStats';
import { jobsAnswer } from '../jobs';
import { modelSnapshotsAnswer } from '../modelSnapshots';
import { endpoint } from './endpoint';
import { allowNoMatch, jobExpression, jobId, order, paging, timeWindow } from './parameters';

const jobs = '/_ml/anomaly_detectors';

export const jobStatsEndpoint = endpoint({
  paths: [`${jobs}/_stats`, `${jobs}/{job_id}/_stats`],
  methods: ['GET'],
  summary: 'What is known of the running of jobs',
  parameters: { job_id: jobExpression, allow_no_match: allowNoMatch },
  answer: jobStatsAnswer,
});

export const jobsEndpoint = endpoint({
  paths: [jobs, `${jobs}/{job_id}`],
  methods: ['GET'],
  summary: 'Jobs and their configuration',
  parameters: {
    job_id: jobExpression,
    allow_no_match: allowNoMatch,
    exclude_generated: {
      type: 'boolean',
      in: ['query'],
      default: false,
      meaning: 'Whether what Elasticsearch adds by itself is left out.',
    },
  },
  answer: jobsAnswer,
});

export const modelSnapshotsEndpoint = endpoint({
  paths: [`${jobs}/{job_id}/model_snapshots`, `${jobs}/{job_id}/model_snapshots/{snapshot_id}`],
  methods: ['GET', 'POST'],
  summary: 'Saved states of models',
  action: 'cluster:monitor/xpack/ml/job/model_snapshots/get',
  parameters: {
    job_id: { ...jobId, meaning: 'The job, or _all.' },
    snapshot_id: {
      type: 'string',
      in: ['path', 'body'],
      default: '_all',
      meaning: 'Ids separated by commas, with * for any text, or _all; in a body it is read and ignored.',
    },
    ...timeWindow,
    ...order('timestamp', true),
    ...paging,
  },
  answer: modelSnapshotsAnswer,
});
