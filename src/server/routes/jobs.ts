import type { Job, JobsAnswer } from '../../contract/jobs';
import { unknownJob } from '../errors';
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

const isWildcard = (term: string): boolean => term.includes('*');

/** Whether a job answers to a term: its id or one of its groups, with `*` for any text. */
function isNamedBy(job: Job, term: string): boolean {
  const names = [job.job_id, ...(job.groups ?? [])];
  if (term === '_all') return true;
  if (!isWildcard(term)) return names.includes(term);
  const pattern = new RegExp(`^${term.split(/\*+/).map(escapePattern).join('.*')}$`, 's');
  return names.some((name) => pattern.test(name));
}

const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/**
 * The jobs an expression names: ids, groups, wildcards, `_all`, separated by commas. A plain name must exist; a wildcard
 * may be without a match unless `allowNoMatch` is false.
 */
function findJobs(jobs: readonly Job[], expression: string, allowNoMatch: boolean): Job[] {
  const terms = expression.split(',').map((term) => term.trim());
  const mustMatch = terms.filter((term) => !allowNoMatch || !(isWildcard(term) || term === '_all'));
  const unmatched = mustMatch.filter((term) => !jobs.some((job) => isNamedBy(job, term)));
  if (unmatched.length > 0) throw unknownJob(unmatched.join(','));
  return jobs.filter((job) => terms.some((term) => isNamedBy(job, term)));
}

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
