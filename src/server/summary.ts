import { formatCount } from '../domain/number';
import type { SourceDescription } from './sources/resultsSource';

const counted = (count: number, noun: string): string => `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;

/** "20 records in 2 jobs from rare-processes.ndjson; 3 documents could not be read, see Data source" */
export function summarize({ jobs, name, report }: Pick<SourceDescription, 'jobs' | 'name' | 'report'>): string {
  const records = jobs.reduce((sum, job) => sum + job.records, 0);
  const found = `${counted(records, 'record')} in ${counted(jobs.length, 'job')} from ${name}`;
  const unread = report.problem_count;
  return unread === 0 ? found : `${found}; ${counted(unread, 'document')} could not be read, see Data source`;
}
