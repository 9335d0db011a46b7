import type { Job, JobsAnswer } from '../../contract/jobs';
import { findJobs } from '../sources/findJobs';
import { answerJson } from './answerJson';
import type { Handler } from './handler';
import { QueryParameters } from './QueryParameters';

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

/** `GET /_ml/anomaly_detectors[/{expression}]` */
export const answerJobs: Handler = async (c, { source }) => {
  const query = new QueryParameters(c);
  const allowNoMatch = query.boolean('allow_no_match', true);
  const excludeGenerated = query.boolean('exclude_generated', false);
  query.rejectUnread();
  const found = findJobs(await source.jobs(), c.req.param('expression') ?? '_all', allowNoMatch);
  const jobs = excludeGenerated ? found.map(withoutGenerated) : found;
  return answerJson(c, { count: jobs.length, jobs } satisfies JobsAnswer);
};
