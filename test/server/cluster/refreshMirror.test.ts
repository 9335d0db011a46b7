import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { bucketStart, recordDocument } from '../../support/documents';
import { redlaneBefore } from '../../support/redlaneBefore';
import { appOf } from '../support/appOf';

/** A record by what tells it from others, and what of it can change. */
type Result = { job: string; bucket: number; entity: string; score: number; isInterim: boolean };
type Results = ReadonlyMap<string, Result>;

/** Buckets that somebody looks at, the last one not included; null = nobody does. */
type Looked = readonly [from: number, to: number] | null;

const keyOf = ({ job, bucket, entity }: Result): string => [job, bucket, entity].join();

const documentOf = ({ job, bucket, entity, score, isInterim }: Result) =>
  recordDocument(bucket, score, { job_id: job, by_field_name: 'user', by_field_value: entity, is_interim: isInterim });

/** The bucket from which on a job is asked for by itself: its first interim one, else its last. */
function tailOf(results: Results, job: string): number {
  const own = [...results.values()].filter((one) => one.job === job);
  const interim = own.filter(({ isInterim }) => isInterim).map(({ bucket }) => bucket);
  if (interim.length > 0) return Math.min(...interim);
  return own.length === 0 ? Number.NEGATIVE_INFINITY : Math.max(...own.map(({ bucket }) => bucket));
}

/** What there is after a refresh: of the buckets that were asked for what the cluster has now, of the others what was there. */
function refreshed(before: Results, cluster: Results, looked: Looked): Results {
  const jobs = new Set(Array.from(cluster.values(), ({ job }) => job));
  const isAsked = ({ job, bucket }: Result) =>
    bucket >= tailOf(before, job) || (looked !== null && bucket >= looked[0] && bucket < looked[1]);
  const kept = [...before].filter(([, one]) => jobs.has(one.job) && !isAsked(one));
  return new Map([...kept, ...[...cluster].filter(([, one]) => isAsked(one))]);
}

const bucket = fc.integer({ min: 0, max: 9 });
const job = fc.constantFrom('a', 'b', 'c');
const result: fc.Arbitrary<Result> = fc.record({
  ...{ job, bucket, entity: fc.constantFrom('u', 'v') },
  ...{ score: fc.integer({ min: 0, max: 100 }), isInterim: fc.boolean() },
});

/** What happens in the cluster: a result appears or changes, one vanishes, a job is deleted. */
type Change = { readonly put: Result } | { readonly remove: Result } | { readonly deleteJob: string };
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ put: result }) },
  { weight: 2, arbitrary: fc.record({ remove: result }) },
  { weight: 1, arbitrary: fc.record({ deleteJob: job }) },
);

function apply(change: Change, results: Map<string, Result>): void {
  if ('put' in change) results.set(keyOf(change.put), change.put);
  else if ('remove' in change) results.delete(keyOf(change.remove));
  else for (const [key, one] of results) if (one.job === change.deleteJob) results.delete(key);
}

const looked: fc.Arbitrary<Looked> = fc.option(
  fc.tuple(bucket, bucket).map(([one, other]) => [Math.min(one, other), Math.max(one, other) + 1] as const),
);
const step = fc.record({ changes: fc.array(change, { maxLength: 6 }), looked });

const textOf = (results: Iterable<Result>): string[] => Array.from(results, (one) => JSON.stringify(one)).sort();

type Redlane = Awaited<ReturnType<typeof redlaneBefore>>;

async function shown({ app }: Redlane): Promise<string[]> {
  const answer = await app.request('/api/export/records?format=ndjson');
  const lines = (await answer.text()).split('\n').filter((line) => line !== '');
  return textOf(
    lines.map((line) => {
      const { job_id, timestamp, by_field_value, record_score, is_interim } = JSON.parse(line);
      const place = { job: job_id, bucket: (timestamp - bucketStart(0)) / 3_600_000, entity: by_field_value };
      return { ...place, score: record_score, isInterim: is_interim };
    }),
  );
}

async function untilComplete({ app }: Redlane): Promise<void> {
  await vi.waitFor(async () => {
    const about = await (await app.request('/api/source')).json();
    expect(about.cluster).toMatchObject({ state: 'complete', problem: null });
  });
}

it('leaves of each bucket that was asked for what the cluster has, whatever happens there', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(result, { maxLength: 20 }),
      fc.array(step, { minLength: 1, maxLength: 5 }),
      async (first, steps) => {
        const cluster = new Map(first.map((one) => [keyOf(one), one]));
        const truth = () => appOf([...cluster.values()].map(documentOf));
        const redlane = await redlaneBefore({ truth: truth() });
        await untilComplete(redlane);
        let expected: Results = new Map(cluster);
        expect(await shown(redlane)).toEqual(textOf(expected.values()));
        for (const { changes, looked: range } of steps) {
          for (const one of changes) apply(one, cluster);
          redlane.turnInto(truth());
          const query = range === null ? '' : `?start=${bucketStart(range[0])}&end=${bucketStart(range[1])}`;
          expect((await redlane.app.request(`/api/source/reload${query}`, { method: 'POST' })).status).toBe(200);
          expected = refreshed(expected, cluster, range);
          expect(await shown(redlane)).toEqual(textOf(expected.values()));
        }
      },
    ),
    { numRuns: 15 },
  );
});
