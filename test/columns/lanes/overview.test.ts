import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/columns/answer';
import { durationMs, HOUR } from '../../../src/domain/time';
import { anomalies, hours, influencerColumnsOf, listOf, recordColumnsOf } from '../../support/randomColumns';
import { filters, matches } from '../plainRecords';

const shapes = fc.record({
  from: hours,
  columns: fc.integer({ min: 1, max: 12 }),
  interval: fc.constantFrom(HOUR, durationMs(3 * HOUR), durationMs(HOUR / 2)),
});

describe('overview', () => {
  it('has the highest score of every column that a plain scan finds', () => {
    fc.assert(
      fc.property(listOf(anomalies, 40), filters, shapes, (all, filter, shape) => {
        const data = { records: recordColumnsOf(all), influencers: influencerColumnsOf([]) };
        for (const minScore of [filter.minScore, 50, 0]) {
          const highest = new Array<number>(shape.columns).fill(-1);
          for (const record of all.filter((one) => matches(all, one, { ...filter, minScore }))) {
            const column = Math.floor((record.timestamp - shape.from) / shape.interval);
            if (column in highest) highest[column] = Math.max(highest[column], record.recordScore);
          }
          const found = answer(data, 'overview', { filter: { ...filter, minScore }, ...shape });
          expect([...found.highest]).toEqual(highest);
        }
      }),
      { numRuns: 100 },
    );
  });
});
