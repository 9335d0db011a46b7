import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/columns/answer';
import { countInBand, SCORE_BINS } from '../../src/domain/scoreCounts';
import { severities, severityOf } from '../../src/domain/severity';
import { anomalies, influencerColumnsOf, listOf, recordColumnsOf } from '../support/randomColumns';
import { filterSteps, matches } from './plainRecords';

describe('scores', () => {
  it('counts the records of each score and band, whatever limits the filter has on the score itself, after any steps', () => {
    fc.assert(
      fc.property(listOf(anomalies, 40), filterSteps, (all, steps) => {
        const data = { records: recordColumnsOf(all), influencers: influencerColumnsOf([]) };
        for (const filter of steps) {
          const counts = answer(data, 'scores', { filter });
          const counted = all.filter((record) => matches(all, record, { ...filter, minScore: 0, bands: null }));
          const inBin = (bin: number) => counted.filter(({ recordScore }) => Math.floor(recordScore) === bin).length;
          expect([...counts]).toEqual(Array.from({ length: SCORE_BINS }, (_, bin) => inBin(bin)));
          for (const { name } of severities) {
            const inBand = counted.filter(({ recordScore }) => severityOf(recordScore) === name);
            expect(countInBand(counts, name)).toBe(inBand.length);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
