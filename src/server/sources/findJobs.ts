import type { Job } from '../../contract/jobs';
import { unknownJob } from '../errors';
import { isWildcard, splitExpression, textMatcher } from './expression';

/**
 * The jobs an expression names: ids, groups, wildcards, `_all`, separated by commas. A plain name must exist, else this
 * fails with 404; a wildcard may be without a match unless `allowNoMatch` is false. The order of `jobs` is kept.
 */
export function findJobs(jobs: readonly Job[], expression: string, allowNoMatch: boolean): Job[] {
  const terms = splitExpression(expression).map((term) => ({ term, names: textMatcher(term) }));
  const isNamed = ({ job_id, groups = [] }: Job, { names }: (typeof terms)[number]) =>
    names(job_id) || groups.some(names);
  const unmatched = terms
    .filter(({ term }) => !allowNoMatch || !isWildcard(term))
    .filter((term) => !jobs.some((job) => isNamed(job, term)));
  if (unmatched.length > 0) throw unknownJob(unmatched.map(({ term }) => term).join(','));
  return jobs.filter((job) => terms.some((term) => isNamed(job, term)));
}
