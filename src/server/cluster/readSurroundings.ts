import * as z from 'zod';
import type { Mirror } from './Mirror';
import type { Task } from './TaskQueue';
import type { Upstream, UpstreamRequest } from './Upstream';
import { UpstreamError } from './UpstreamError';

const MOST = '10000';
const OLDEST_MAJOR = 8;

/** What of the answers is needed before their documents are read one by one, where what is broken costs itself alone. */
const jobIds = z.looseObject({ jobs: z.array(z.looseObject({ job_id: z.string() })) });

/** Of all that a cluster says of itself, the machine-learning privilege suffices for this. */
const nativeCode = z.looseObject({ native_code: z.looseObject({ version: z.string() }) });

/** The release of Elasticsearch; null when it does not tell. Fails with an UpstreamError for one that is too old. */
export async function readVersion(upstream: Upstream, signal: AbortSignal): Promise<string | null> {
  const answer = nativeCode.safeParse(await upstream.askJson({ endpoint: 'mlInfo' }, signal));
  const version = answer.data?.native_code.version ?? '';
  const major = /^(\d+)\./.exec(version)?.[1];
  if (major === undefined) return null;
  if (Number(major) >= OLDEST_MAJOR) return version;
  throw new UpstreamError('refused', `The cluster runs Elasticsearch ${version}; Redlane explores version 8 or later.`);
}

/** Reads every job and returns their ids. */
export async function readJobs(mirror: Mirror, signal: AbortSignal): Promise<string[]> {
  const answer = jobIds.safeParse(await mirror.readAll({ endpoint: 'jobs' }, signal));
  if (answer.success) return answer.data.jobs.map(({ job_id }) => job_id);
  const [{ path, message }] = answer.error.issues;
  throw new UpstreamError('refused', `The list of jobs breaks the contract at ${path.join('.')}: ${message}.`);
}

const surroundings: readonly UpstreamRequest[] = [
  { endpoint: 'calendars', query: { size: MOST } },
  { endpoint: 'calendarEvents', path: { calendar_id: '_all' }, query: { size: MOST } },
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
