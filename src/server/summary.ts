import type { ImportProgress } from './import/importFiles';
import type { SourceDescription } from './sources/resultsSource';

const number = (count: number): string => count.toLocaleString('en');

const counted = (count: number, noun: string): string => `${number(count)} ${noun}${count === 1 ? '' : 's'}`;

/** "20 records in 2 jobs from rare-processes.ndjson; 3 documents could not be read, see Data source" */
export function summarize({ jobs, name, report }: Pick<SourceDescription, 'jobs' | 'name' | 'report'>): string {
  const records = jobs.reduce((sum, job) => sum + job.records, 0);
  const found = `${counted(records, 'record')} in ${counted(jobs.length, 'job')} from ${name}`;
  const unread = report.problem_count;
  return unread === 0 ? found : `${found}; ${counted(unread, 'document')} could not be read, see Data source`;
}

/** "reading big.ndjson: 45 %, 12,345 documents" */
export function describeProgress({ file, bytes, size, documents }: ImportProgress): string {
  const share = size === null || size === 0 ? '' : `${Math.floor((bytes / size) * 100)} %, `;
  return `reading ${file}: ${share}${counted(documents, 'document')}`;
}
