import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resultKinds } from '../../../src/server/cluster/resultKinds';
import { type BoundedSlice, splitSlice } from '../../../src/server/cluster/splitSlice';

const slice = (from: number, to: number): BoundedSlice => ({
  ...{ results: resultKinds.records, jobId: 'job', floor: 3 },
  ...{ from, to },
});

it('covers the whole slice, without a gap, without twice the same, each part shorter than the whole', () => {
  const spans = fc.tuple(fc.integer({ min: 0, max: 2e12 }), fc.integer({ min: 2, max: 1e11 }));
  fc.assert(
    fc.property(spans, fc.integer({ min: 10_001, max: 5_000_000 }), ([from, length], count) => {
      const parts = splitSlice(slice(from, from + length), count) ?? [];
      expect(parts.length).toBeGreaterThan(1);
      expect(parts[0].from).toBe(from);
      expect(parts.at(-1)?.to).toBe(from + length);
      for (const [i, part] of parts.entries()) {
        expect(part).toMatchObject({ jobId: 'job', floor: 3 });
        expect(part.to).toBeGreaterThan(part.from);
        expect(part.to - part.from).toBeLessThan(length);
        if (i > 0) expect(part.from).toBe(parts[i - 1].to);
      }
    }),
  );
});

it('has parts that hold less than one search gives, where results lie evenly', () => {
  const parts = splitSlice(slice(0, 1_000_000), 95_000) ?? [];
  expect(95_000 / parts.length).toBeLessThan(10_000);
});

it('does not part a millisecond', () => {
  expect(splitSlice(slice(5, 6), 20_000)).toBe(null);
});
