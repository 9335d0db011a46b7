import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Circuit } from '../../../src/server/cluster/Circuit';
import { cancelled, UpstreamError } from '../../../src/server/cluster/UpstreamError';
import { failureOf } from './support/failureOf';

const REST_MS = 60;

const circuit = () => new Circuit({ restMs: REST_MS, longestRestMs: 3 * REST_MS });
const away = (status: number | null = null, retryAt: number | null = null) =>
  new UpstreamError('away', 'gone', status, null, retryAt);
const good = async () => 'good';
const bad = (failure: unknown) => async () => {
  throw failure;
};

/** Whether a request would be let through. */
async function isOpen(one: Circuit): Promise<boolean> {
  return one.run(good, undefined).then(
    () => true,
    () => false,
  );
}

const restOf = async (one: Circuit): Promise<number> =>
  ((await failureOf(one.run(bad(away()), undefined))).retryAt ?? 0) - Date.now();

describe('Circuit', () => {
  it.each([away(), away(429), away(502), away(503), away(504)])(
    'leaves the cluster alone after %j',
    async (failure) => {
      const one = circuit();
      await failureOf(one.run(bad(failure), undefined));
      expect(await isOpen(one)).toBe(false);
      await sleep(REST_MS);
      expect(await isOpen(one)).toBe(true);
      expect(await isOpen(one)).toBe(true);
    },
  );

  it.each([
    away(500),
    away(200),
    new UpstreamError('refused', 'no', 401),
    new UpstreamError('answered', 'what?', 404),
    cancelled(),
    new RangeError('bug'),
  ])('goes on asking after %j', async (failure) => {
    const one = circuit();
    await expect(one.run(bad(failure), undefined)).rejects.toThrow((failure as Error).message);
    expect(await isOpen(one)).toBe(true);
  });

  it('leaves it alone for longer each time, up to a bound, and as long as it asks for', async () => {
    const one = circuit();
    const rests: number[] = [];
    for (let i = 0; i < 4; i++) {
      rests.push(await restOf(one));
      await sleep(rests.at(-1));
    }
    expect(rests.map((ms) => Math.round(ms / REST_MS))).toEqual([1, 2, 3, 3]);
  });

  it('leaves it alone as long as it asks for', async () => {
    const one = circuit();
    const failed = await failureOf(one.run(bad(away(429, Date.now() + 5 * REST_MS)), undefined));
    expect((failed.retryAt ?? 0) - Date.now()).toBeGreaterThan(4 * REST_MS);
    await sleep(2 * REST_MS);
    expect(await isOpen(one)).toBe(false);
  });

  it('asks on once the cluster has answered, be it with an error', async () => {
    const one = circuit();
    await failureOf(one.run(bad(away()), undefined));
    await sleep(REST_MS);
    await failureOf(one.run(bad(new UpstreamError('answered', 'what?', 404)), undefined));
    await failureOf(one.run(bad(away()), undefined));
    await sleep(REST_MS);
    expect(await isOpen(one)).toBe(true);
  });

  it('lets one through, on whom those that come meanwhile wait', async () => {
    const one = circuit();
    await failureOf(one.run(bad(away()), undefined));
    await sleep(REST_MS);
    const asked: string[] = [];
    const ask = (name: string) => async () => {
      asked.push(name);
      await sleep(20);
      return name;
    };
    const all = Promise.all(['a', 'b', 'c'].map((name) => one.run(ask(name), undefined)));
    await sleep(5);
    expect(asked).toEqual(['a']);
    expect(await all).toEqual(['a', 'b', 'c']);
  });

  it('fails those who wait when the one fails, and lets the next through when it is given up', async () => {
    const one = circuit();
    await failureOf(one.run(bad(away()), undefined));
    await sleep(REST_MS);
    const given = failureOf(one.run(bad(cancelled()), undefined));
    const tried = failureOf(one.run(bad(away(503)), undefined));
    const waiting = failureOf(one.run(good, undefined));
    expect((await Promise.all([given, tried, waiting])).map(({ kind, status }) => [kind, status])).toEqual([
      ['cancelled', null],
      ['away', 503],
      ['away', 503],
    ]);
  });

  it('lets go who waits and is given up', async () => {
    const one = circuit();
    await failureOf(one.run(bad(away()), undefined));
    await sleep(REST_MS);
    const trial = one.run(() => sleep(200, 'late'), undefined);
    const gone = new AbortController();
    const waiting = failureOf(one.run(good, gone.signal));
    gone.abort();
    expect((await waiting).kind).toBe('cancelled');
    expect(await trial).toBe('late');
  });
});
