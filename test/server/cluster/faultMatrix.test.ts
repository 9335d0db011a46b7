import { describe, expect, it, vi } from 'vitest';
import { TOTAL_COUNT_HEADER } from '../../../src/contract/columns';
import { type ClusterState, type Source, source } from '../../../src/contract/source';
import { FIRST_OF_MANY, few, isBeforeRest, many, recordOfUser } from '../../support/clusterContents';
import { type ClusterFault, clusterFaults, secretKey } from '../../support/clusterFaults';
import { bucketStart } from '../../support/documents';
import { redlaneBefore } from '../../support/redlaneBefore';
import { appOf } from '../support/appOf';

type Redlane = Awaited<ReturnType<typeof redlaneBefore>>;

const truths = { few: appOf(few), many: appOf(many) };

/** What a client of Redlane reads; the key to the cluster is never in it. */
async function read({ app }: Redlane, path: string, method = 'GET') {
  const answer = await app.request(path, { method });
  const text = await answer.text();
  const all = `${JSON.stringify([...answer.headers])}${text}`;
  expect(all).not.toContain(secretKey);
  expect(all).not.toContain('never-to-be-seen');
  return { status: answer.status, total: answer.headers.get(TOTAL_COUNT_HEADER), text };
}

const aboutOf = async (redlane: Redlane, path = '/api/source', method = 'GET'): Promise<Source> =>
  source.parse(JSON.parse((await read(redlane, path, method)).text));

const reload = (redlane: Redlane) => aboutOf(redlane, `/api/source/reload?start=${bucketStart(0)}`, 'POST');

const clusterOf = ({ cluster }: Source): ClusterState => cluster ?? expect.fail('it says nothing of the cluster');

const keyOf = (one: { job_id: string; timestamp: number; by_field_value?: string; record_score: number }): string =>
  [one.job_id, one.timestamp, one.by_field_value, one.record_score].join();

const keysOf = (documents: readonly Parameters<typeof keyOf>[0][]): string[] => documents.map(keyOf).sort();

/** Every record that has been loaded, by all that tells it from others. */
async function loaded(redlane: Redlane): Promise<string[]> {
  const { status, text } = await read(redlane, '/api/export/records?format=ndjson');
  expect(status).toBe(200);
  const columns = await read(redlane, '/api/columns/records');
  const keys = keysOf(text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)])));
  expect(columns).toMatchObject({ status: 200, total: String(keys.length) });
  return keys;
}

async function until(redlane: Redlane, isSo: (cluster: ClusterState) => boolean): Promise<Source> {
  let about = await aboutOf(redlane);
  await vi.waitFor(
    async () => {
      about = await aboutOf(redlane);
      expect(clusterOf(about)).toSatisfy(isSo);
    },
    { timeout: 20_000, interval: 10 },
  );
  return about;
}

/** What the page is told, which says what to do. */
async function untilTold(redlane: Redlane, { says, isAskedAgain }: ClusterFault): Promise<Source> {
  const about = await until(redlane, ({ problem }) => says.test(problem ?? ''));
  const { state, retry_at } = clusterOf(about);
  expect({ state, isAskedAgain: retry_at !== null }).toEqual({ state: 'away', isAskedAgain });
  return about;
}

/** The fault has ended; what was refused is asked for again by hand. */
async function untilMended(redlane: Redlane, { isAskedAgain }: ClusterFault): Promise<void> {
  await redlane.cluster.behave();
  if (!isAskedAgain) await reload(redlane);
  const about = await until(redlane, ({ state }) => state === 'complete');
  expect(clusterOf(about)).toMatchObject({ problem: null, retry_at: null });
}

/** What all of these answers take, and not much more: `a byte at a time` and `1 GB` have to be waited for. */
const forFew = { requestMs: 1_000, largestAnswer: 2 ** 20 };
const forMany = { requestMs: 4_000, largestAnswer: 2 ** 24 };

describe.each(clusterFaults)('$name', (broken) => {
  const { fault, isMeant, says } = broken;

  it('at the first load is told, and got over', async () => {
    const redlane = await redlaneBefore({ truth: truths.few, limits: forFew });
    await redlane.cluster.misbehave(fault, isMeant);
    const about = await untilTold(redlane, broken);
    const columns = await read(redlane, '/api/columns/records');
    if (about.state === 'ready') expect(await loaded(redlane)).toEqual(keysOf(few.slice(20)));
    else
      expect([columns.status >= 500, JSON.parse(columns.text).error.reason]).toEqual([
        true,
        expect.stringMatching(says),
      ]);
    await untilMended(redlane, broken);
    expect(await loaded(redlane)).toEqual(keysOf(few));
  });

  it('in the middle of a load leaves what has come, and the rest follows', async () => {
    const redlane = await redlaneBefore({ truth: truths.many, limits: forMany });
    const goOn = redlane.holdUp(isBeforeRest);
    await until(redlane, ({ records }) => records.loaded === FIRST_OF_MANY);
    const before = await loaded(redlane);
    expect(before).toHaveLength(FIRST_OF_MANY);
    await redlane.cluster.misbehave(fault, isMeant);
    goOn();
    await untilTold(redlane, broken);
    const still = new Set(await loaded(redlane));
    expect(before.filter((one) => !still.has(one))).toEqual([]);
    await untilMended(redlane, broken);
    expect(await loaded(redlane)).toEqual(keysOf(many));
  });

  it('at a refresh leaves what was there, and what is new follows', async () => {
    const redlane = await redlaneBefore({ truth: truths.few, limits: forFew });
    await until(redlane, ({ state }) => state === 'complete');
    const now = [...few.slice(1), recordOfUser(30, 99, 'new')];
    await redlane.cluster.misbehave(fault, isMeant);
    redlane.turnInto(appOf(now));
    await reload(redlane);
    await untilTold(redlane, broken);
    expect(await loaded(redlane)).toEqual(keysOf(few));
    const details = await read(redlane, '/_ml/anomaly_detectors/job/results/records');
    expect(details.status).toBeGreaterThanOrEqual(400);
    await untilMended(redlane, broken);
    await reload(redlane);
    expect(await loaded(redlane)).toEqual(keysOf(now));
  });
});
