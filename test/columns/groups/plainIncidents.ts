import { type Anomaly, splitEntities } from '../../../src/domain/anomaly';
import { type Entity, sameEntity } from '../../../src/domain/entity';
import { HOUR } from '../../../src/domain/time';

const entitiesOf = (record: Anomaly): Entity[] => [...splitEntities(record), ...record.influencers];
const hourOf = ({ timestamp }: Anomaly) => Math.floor(timestamp / HOUR);

/** The incident of each record as a list of all that are in it; null for what is in none. Looks at every pair, again and again. */
export function plainIncidents(records: readonly Anomaly[]): (number[] | null)[] {
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
