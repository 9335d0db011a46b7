import { expect, it } from 'vitest';
import { AttemptLimit } from '../../../src/server/access/AttemptLimit';

it('some may fail at once, then one in a while', () => {
  let now = 1_000_000;
  const limit = new AttemptLimit({ burst: 3, everyMs: 100, now: () => now });
  const fail = () => {
    limit.noteFailure();
    return limit.waitMs;
  };
  expect([fail(), fail(), fail()]).toEqual([0, 0, 100]);
  now += 40;
  expect(limit.waitMs).toBe(60);
  now += 60;
  expect([limit.waitMs, fail()]).toEqual([0, 100]);
  now += 300;
  expect([fail(), fail(), fail()]).toEqual([0, 0, 100]);
});
