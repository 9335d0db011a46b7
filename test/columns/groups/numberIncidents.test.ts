import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { numberIncidents } from '../../../src/columns/groups/numberIncidents';
import { type Anomaly, splitEntities } from '../../../src/domain/anomaly';
import { type Entity, sameEntity } from '../../../src/domain/entity';
import { durationMs, epochMs, HOUR } from '../../../src/domain/time';
import { anomalies, recordColumnsOf } from '../../support/randomColumns';

const entitiesOf = (record: Anomaly): Entity[] => [...splitEntities(record), ...record.influencers];
const hourOf = ({ timestamp }: Anomaly) => Math.floor(timestamp / HOUR);

/** The incident of each record as a list of all that are in it; null for what is in none. Looks at every pair, again and again. */
function plainIncidents(records: readonly Anomaly[]): (number[] | null)[] {
  const places = [...records.keys()].filter((i) => records[i].recordScore >= 25);
  const hours = places.map((i) => hourOf(records[i]));
  const allHours = places.length === 0 ? 0 : Math.max(...hours) - Math.min(...hours) + 1;
  const isGeneral = (entity: Entity) => {
    const named = places.filter((i) => entitiesOf(records[i]).some((own) => sameEntity(own, entity)));
    return new Set(named.map((i) => hourOf(records[i]))).size > Math.max(6, allHours / 10);
  };
  const special = records.map((record) => entitiesOf(record).filter((entity) => !isGeneral(entity)));
  const belong = (i: number, j: number) => {
    const [a, b] = records[i].timestamp <= records[j].timestamp ? [i, j] : [j, i];
    const isNear = (first: number, second: number) =>
      records[second].timestamp >= records[first].timestamp &&
      records[second].timestamp <= records[first].timestamp + 3 * records[first].detector.bucketSpan;
    return (isNear(a, b) || isNear(b, a)) && special[a].some((one) => special[b].some((two) => sameEntity(one, two)));
  };
  let incidents = places.map((place) => [place]);
  for (;;) {
    const pair = incidents.flatMap((a, i) =>
      incidents
        .slice(i + 1)
        .filter((b) => a.some((x) => b.some((y) => belong(x, y))))
        .map((b) => [a, b] as const),
    )[0];
    if (pair === undefined) break;
    incidents = [...incidents.filter((one) => !pair.includes(one)), [...pair[0], ...pair[1]].sort((x, y) => x - y)];
  }
  return records.map((_, i) => incidents.find((incident) => incident.includes(i)) ?? null);
}

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
