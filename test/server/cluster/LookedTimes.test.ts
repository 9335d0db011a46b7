import { expect, it } from 'vitest';
import { epochMs, type TimeRange } from '../../../src/domain/time';
import { LookedTimes } from '../../../src/server/cluster/LookedTimes';

const time = (from: number, to: number): TimeRange => ({ from: epochMs(from), to: epochMs(to) });

it('holds each time once, and of many the latest', () => {
  const looked = new LookedTimes();
  for (let n = 0; n < 50; n++) looked.add(time(n % 25, Number.POSITIVE_INFINITY));
  expect(looked.all()).toEqual(Array.from({ length: 16 }, (_, i) => time(9 + i, Number.POSITIVE_INFINITY)));
});

it('lets go what was asked for, but not what was added again meanwhile', () => {
  const looked = new LookedTimes();
  looked.add(time(0, 1));
  looked.add(time(1, 2));
  const asked = looked.all();
  looked.add(time(1, 2));
  looked.add(time(2, 3));
  looked.remove(asked);
  expect(looked.all()).toEqual([time(1, 2), time(2, 3)]);
});
