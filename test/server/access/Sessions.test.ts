import { expect, it } from 'vitest';
import { Sessions } from '../../../src/server/access/Sessions';

it('a session holds for its time, unless it is closed', () => {
  let now = 0;
  const sessions = new Sessions({ lifeMs: 100, now: () => now });
  const [one, other] = [sessions.open(), sessions.open()];
  expect(one).toMatch(/^[\w-]{43}$/);
  expect(one).not.toBe(other);
  sessions.close(other);
  expect([one, other, '', `${one}x`].map((id) => sessions.has(id))).toEqual([true, false, false, false]);
  now = 100;
  expect(sessions.has(one)).toBe(false);
});

it('one too many ends the oldest', () => {
  const sessions = new Sessions({ most: 2 });
  const ids = [1, 2, 3].map(() => sessions.open());
  expect(ids.map((id) => sessions.has(id))).toEqual([false, true, true]);
});
