import { jobStatsEndpoint, jobsEndpoint, modelSnapshotsEndpoint } from '../../contract/endpoints/jobEndpoints';
import type { JobStatsAnswer } from '../../contract/jobStats';
import type { Job, JobsAnswer } from '../../contract/jobs';
import { findJobs } from '../sources/findJobs';
import { answerJson } from './answerJson';
import type { Handler } from './handler';
import { readParameters } from './readParameters';

/** What Elasticsearch writes into a configuration by itself. */
const generated = new Set([
  'job_type',
  'job_version',
  'create_time',
  'finished_time',
  'model_snapshot_id',
  'model_snapshot_min_version',
  'deleting',
]);

const withoutGenerated = (job: Job): Job =>
  Object.fromEntries(Object.entries(job).filter(([key]) => !generated.has(key))) as Job;

/** `GET /_ml/anomaly_detectors[/{job_id}]` */
export const answerJobs: Handler = async (c, asked) => {
  const read = await readParameters(c, jobsEndpoint, asked);
  const found = findJobs(await asked.source.jobs(), read.job_id, read.allow_no_match);
  const jobs = read.exclude_generated ? found.map(withoutGenerated) : found;
  return answerJson(c, { count: jobs.length, jobs } satisfies JobsAnswer);
};

/** `GET /_ml/anomaly_detectors[/{job_id}]/_stats` */
export const answerJobStats: Handler = async (c, asked) => {
  const { job_id, allow_no_match } = await readParameters(c, jobStatsEndpoint, asked);
  const found = findJobs(await asked.source.jobs(), job_id, allow_no_match);
  const ids = new Set(found.map((job) => job.job_id));
  const jobs = (await asked.source.jobStats()).filter((stats) => ids.has(stats.job_id));
  return answerJson(c, { count: jobs.length, jobs } satisfies JobStatsAnswer);
};

/** `GET|POST /_ml/anomaly_detectors/{job_id}/model_snapshots[/{snapshot_id}]` */
export const answerModelSnapshots: Handler = async (c, asked) => {
  const { job_id, snapshot_id, ...rest } = await readParameters(c, modelSnapshotsEndpoint, asked);
  const snapshotIds = snapshot_id === '_all' ? null : snapshot_id;
  return answerJson(c, await asked.source.modelSnapshots(job_id, { ...rest, snapshotIds }));
};
