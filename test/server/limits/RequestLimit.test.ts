import { describe, expect, it } from 'vitest';
import { RequestLimit } from '../../../src/server/limits/RequestLimit';

const refused = { status: 429, headers: { 'retry-after': '5' } };

describe('RequestLimit', () => {
  it('lets so many in, the rest in their order, and sends away who is one too many', async () => {
    const limit = new RequestLimit({ atOnce: 2, waiting: 2, waitMs: 10_000 });
    const order: string[] = [];
    const [first, second] = await Promise.all([limit.enter(), limit.enter()]);
    const third = limit.enter().then((leave) => {
      order.push('third');
      return leave;
    });
    const fourth = limit.run(() => order.push('fourth'));
    await expect(limit.enter()).rejects.toMatchObject(refused);
    expect(order).toEqual([]);
    first();
    first();
    await third;
    expect(order).toEqual(['third']);
    second();
    await fourth;
    expect(order).toEqual(['third', 'fourth']);
    (await third)();
    await Promise.all([limit.enter(), limit.enter()]);
  });

  it('sends away who has waited too long, or has left', async () => {
    const limit = new RequestLimit({ atOnce: 1, waiting: 2, waitMs: 20 });
    const leave = await limit.enter();
    await expect(limit.enter()).rejects.toMatchObject(refused);
    const gone = new AbortController();
    const waiting = limit.enter(gone.signal);
    gone.abort();
    await expect(waiting).rejects.toMatchObject(refused);
    leave();
    (await limit.enter())();
  });

  it('gives the place back when the work fails', async () => {
    const limit = new RequestLimit({ atOnce: 1, waiting: 0, waitMs: 0 });
    const failed = limit.run(() => Promise.reject(new Error('no')));
    await expect(failed).rejects.toThrow('no');
    expect(await limit.run(() => 'done')).toBe('done');
  });
});
