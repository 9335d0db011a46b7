import fc from 'fast-check';
import { expect, it } from 'vitest';
import { raiseFloor } from '../../../src/server/cluster/raiseFloor';

const score = fc.oneof(
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.constantFrom(0, 12.34, 12.340000000000002, 75, 99.99, 100),
);

it('finds the lowest hundredth of which the budget holds, with at most 14 questions', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(score, { maxLength: 60 }), fc.integer({ min: 0, max: 50 }), async (scores, budget) => {
      let questions = 0;
      const count = (floor: number) => scores.filter((one) => one >= floor).length;
      const floor = await raiseFloor(scores.length, budget, async (least) => {
        questions++;
        return count(least);
      });
      expect(questions).toBeLessThanOrEqual(14);
      const isWithin = (least: number) => (least === 0 ? scores.length : count(least)) <= budget;
      const hundredths = Array.from({ length: 10_001 }, (_, i) => i / 100);
      expect(floor).toBe(hundredths.find(isWithin) ?? 100);
    }),
    { numRuns: 300 },
  );
});
