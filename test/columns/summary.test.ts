import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { answer } from '../../src/columns/answer';
import { anomalies, influencerColumnsOf, listOf, recordColumnsOf } from '../support/randomColumns';
import { filterSteps, matches } from './plainRecords';

it('sums up the matching records, after any steps', () => {
  fc.assert(
    fc.property(listOf(anomalies, 40), filterSteps, (all, steps) => {
      const data = { records: recordColumnsOf(all), influencers: influencerColumnsOf([]) };
      for (const filter of steps) {
        const matching = all.filter((record) => matches(all, record, filter));
        const scores = matching.map(({ recordScore }) => recordScore).sort((a, b) => a - b);
        const times = matching.map(({ timestamp }) => timestamp).sort((a, b) => a - b);
        const { average, ...summary } = answer(data, 'summary', { filter });
        expect(summary).toEqual({
          highest: scores.at(-1) ?? null,
          lowest: scores[0] ?? null,
          first: times[0] ?? null,
          last: times.at(-1) ?? null,
          jobs: new Set(matching.map(({ detector }) => detector.jobId)).size,
          entities: new Set(matching.map(({ partition, over, by }) => JSON.stringify([partition, over, by]))).size,
        });
        if (matching.length === 0) expect(average).toBeNull();
        else expect(average).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / scores.length, 9);
      }
    }),
    { numRuns: 100 },
  );
});
