import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberIncidents } from '../../../src/columns/groups/numberIncidents';
import type { Anomaly } from '../../../src/domain/anomaly';
import { durationMs, epochMs, HOUR } from '../../../src/domain/time';
import { anomalies, recordColumnsOf } from '../../support/randomColumns';
import { plainIncidents } from './plainIncidents';

const someHours = fc.integer({ min: 0, max: 40 }).map((quarter) => epochMs(1_760_000_400_000 + (quarter * HOUR) / 4));
const spans = fc.constantFrom(durationMs(900_000), durationMs(3_600_000));
const records = fc.array(
  fc
    .tuple(anomalies, someHours, spans)
    .map(([record, timestamp, bucketSpan]) => ({ ...record, timestamp, detector: { ...record.detector, bucketSpan } })),
  { maxLength: 30 },
);

it('joins what a look at every pair joins', () => {
  fc.assert(
    fc.property(records, (list) => {
      const { groupOf, count } = numberIncidents(recordColumnsOf(list));
      const found = list.map((_, i) =>
        groupOf[i] === 0 ? null : [...list.keys()].filter((j) => groupOf[j] === groupOf[i]),
      );
      expect(found).toEqual(plainIncidents(list));
      expect(new Set([0, ...groupOf]).size).toBe(count);
    }),
    { numRuns: 500 },
  );
});

it('leaves out an entity that is anomalous nearly always', () => {
  const [base] = fc.sample(anomalies, { numRuns: 1, seed: 1 });
  const hourly = (hour: number, value: string): Anomaly => ({
    ...base,
    timestamp: epochMs(hour * HOUR),
    detector: { ...base.detector, bucketSpan: durationMs(HOUR) },
    recordScore: 50,
    partition: { field: 'region', value: 'everywhere' },
    over: null,
    by: { field: 'host', value },
    influencers: [],
  });
  const apart = [0, 1, 2, 3, 4, 5, 6].map((hour) => hourly(hour, `web-${hour}`));
  expect(numberIncidents(recordColumnsOf(apart)).count).toBe(1 + 7);
  expect(numberIncidents(recordColumnsOf(apart.slice(1))).count).toBe(1 + 1);
});
