import { MAX_RESULT_WINDOW } from '../../contract/common';
import type { Mirror } from './Mirror';
import type { Task } from './TaskQueue';
import type { Upstream, UpstreamRequest } from './Upstream';
import { UpstreamError } from './UpstreamError';

const OLDEST_MAJOR = 8;

/**
 * The release of Elasticsearch, from what the machine-learning privilege lets a user see; null when it does not tell. Fails with an
 * UpstreamError for one that is too old.
 */
export async function readVersion(upstream: Upstream, signal: AbortSignal): Promise<string | null> {
  const { native_code } = Object(await upstream.askJson({ endpoint: 'mlInfo' }, signal));
  const version = String(Object(native_code).version);
  const major = /^(\d+)\./.exec(version)?.[1];
  if (major === undefined) return null;
  if (Number(major) >= OLDEST_MAJOR) return version;
  throw new UpstreamError('refused', `The cluster runs Elasticsearch ${version}; Redlane explores version 8 or later.`);
}

/** Reads every job and returns their ids. One that breaks the contract is told by the report, and costs itself alone. */
export async function readJobs(mirror: Mirror, signal: AbortSignal): Promise<string[]> {
  const { jobs } = Object(await mirror.readAll({ endpoint: 'jobs' }, signal));
  if (!Array.isArray(jobs))
    throw new UpstreamError('refused', 'The answer to anomaly_detectors breaks the contract at jobs: it is no list.');
  return jobs.map((job) => Object(job).job_id).filter((id) => typeof id === 'string');
}

const all = { size: String(MAX_RESULT_WINDOW) };

const surroundings: readonly UpstreamRequest[] = [
  { endpoint: 'calendars', query: all },
  { endpoint: 'calendarEvents', path: { calendar_id: '_all' }, query: all },
];

/** Reads what stands around the results: calendars and their events. A cluster that has no such thing has none. */
export const readSurroundings =
  (mirror: Mirror): Task =>
  async (signal) => {
    for (const request of surroundings) {
      await mirror.readAll(request, signal).catch((error) => {
        if (!(error instanceof UpstreamError && error.kind === 'answered')) throw error;
      });
    }
  };
