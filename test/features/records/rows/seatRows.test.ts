import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Seat, seatRows } from '../../../../src/features/records/rows/seatRows';

const seat = (keys: string, before: readonly Seat<string>[] = []) => seatRows(before, [...keys]);
const seats = (seated: readonly Seat<string>[]) => seated.map(({ seat }) => seat);

it('gives a row that scrolls into sight the seat of the one that left', () => {
  expect(seats(seat('bcd', seat('abc')))).toEqual([1, 2, 0]);
});

it('moves none of those who stay when a row scrolls into sight above them', () => {
  expect(seats(seat('zab', seat('abc')))).toEqual([3, 0, 1]);
  expect(seats(seat('axc', seat('abc')))).toEqual([0, 1, 2]);
});

it('gives other rows the same seats in the same order', () => {
  const scrolled = seat('bcd', seat('abc'));
  expect(seats(seat('xyz', scrolled))).toEqual(seats(scrolled));
});

it('takes a new seat only when none is free', () => {
  expect(seats(seat('axbc', seat('abc')))).toEqual([0, 3, 1, 2]);
});

it('lets everyone who stays keep his seat, and no two sit on one', () => {
  const keys = fc.uniqueArray(fc.nat(30), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(keys, { maxLength: 6 }), keys, (earlier, now) => {
      const before = earlier.reduce<readonly Seat<number>[]>(seatRows, []);
      const after = seatRows(before, now);
      expect(after.map(({ key }) => key)).toEqual(now);
      expect(new Set(after.map(({ seat }) => seat)).size).toBe(now.length);
      for (const { key, seat } of before) {
        if (now.includes(key)) expect(after.find((other) => other.key === key)?.seat).toBe(seat);
      }
    }),
  );
});
