import type { SourceJob } from '../../contract/source';
import { formatCount } from '../../domain/number';
import { listed } from './listed';

const isIdle = ({ records, influencers, buckets }: SourceJob) => records + influencers + buckets === 0;

/** Which jobs of a cluster have found nothing because they have not run, and what to do; null when all have. */
export function describeIdleJobs(jobs: readonly SourceJob[]): string | null {
  const idle = jobs.filter(isIdle).map(({ job_id }) => job_id);
  if (idle.length === 0) return null;
  const have = idle.length === 1 ? 'has' : 'have';
  return `${listed(idle)} ${have} no results yet. A job has some once it is open and its datafeed has run: POST _ml/anomaly_detectors/JOB/_open, POST _ml/datafeeds/DATAFEED/_start.`;
}

/** Why a cluster has nothing to show. */
export const describeEmptyCluster = (jobs: readonly SourceJob[]): string =>
  jobs.length === 0
    ? 'The cluster has no anomaly-detection jobs that this user may see. Is it the right cluster, and does the user or the API key have the privilege monitor_ml?'
    : `The cluster has ${jobs.length === 1 ? '1 job' : `${formatCount(jobs.length)} jobs`}. ${describeIdleJobs(jobs) ?? ''}`;
