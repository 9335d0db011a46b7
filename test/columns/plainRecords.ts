import * as fc from 'fast-check';
import { type Anomaly, splitEntities } from '../../src/domain/anomaly';
import type { Detector } from '../../src/domain/detector';
import { type Entity, sameEntity } from '../../src/domain/entity';
import type { RecordFilter } from '../../src/domain/recordFilter';
import { severities, severityOf } from '../../src/domain/severity';
import type { LaneSplit, ViewBy } from '../../src/domain/swimlane';
import { type EpochMs, epochMs, HOUR } from '../../src/domain/time';
import { entities, fields, hours, jobIds, values } from '../support/randomColumns';

// The slow and obvious way to answer the questions that the columns answer, on plain objects: a twin to compare with.

const entitiesOf = (record: Anomaly): Entity[] => [...splitEntities(record), ...record.influencers];

/** Order by UTF-8 bytes. */
export const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const sameDetector = (a: Detector, b: Detector) => a.jobId === b.jobId && a.index === b.index;

function detectorLane(all: readonly Anomaly[], { detector }: Anomaly): string {
  const namesOf = (of: Detector) => {
    const description = all.find((other) => sameDetector(other.detector, of))?.detector.description;
    return [description, `${description} (${of.jobId})`, `${description} (${of.jobId}, ${of.index})`];
  };
  const others = all.filter((other) => !sameDetector(other.detector, detector)).flatMap((o) => namesOf(o.detector));
  return namesOf(detector).find((name) => !others.includes(name)) as string;
}

/** The lanes a record is in, each once: of a pair of values, both with `/` between. */
export function lanesOf(all: readonly Anomaly[], record: Anomaly, { by, thenBy }: LaneSplit): string[] {
  const first = valuesOf(all, record, by);
  if (thenBy === null) return first;
  const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('/', '%2F');
  return first.flatMap((a) => valuesOf(all, record, thenBy).map((b) => `${escaped(a)}/${escaped(b)}`));
}

function valuesOf(all: readonly Anomaly[], record: Anomaly, by: ViewBy): string[] {
  if (by.kind === 'job') return [record.detector.jobId];
  if (by.kind === 'function') return [record.detector.function];
  if (by.kind === 'detector') return [detectorLane(all, record)];
  return [...new Set(entitiesOf(record).flatMap(({ field, value }) => (field === by.field ? [value] : [])))];
}

function hasText(record: Anomaly, text: string): boolean {
  const { jobId, description, function: name, fieldName, partitionField, overField, byField } = record.detector;
  const texts = [jobId, description, name, fieldName, partitionField, overField, byField];
  return [...texts, ...entitiesOf(record).flatMap(({ field, value }) => [field, value])].some((candidate) =>
    (candidate ?? '').toLowerCase().includes(text.toLowerCase()),
  );
}

/** Whether a record matches, with the includes on the field `lifted` left out. */
export function matches(all: readonly Anomaly[], record: Anomaly, filter: RecordFilter, lifted?: string): boolean {
  const { jobs, range, minScore, bands, hideInterim, text, selection } = filter;
  const within = ({ from, to }: { from: EpochMs; to: EpochMs }) => record.timestamp >= from && record.timestamp < to;
  const has = (entity: Entity) => entitiesOf(record).some((own) => sameEntity(own, entity));
  const includes = filter.entities.filter(({ exclude, field }) => !exclude && field !== lifted);
  return (
    (jobs.length === 0 || jobs.includes(record.detector.jobId)) &&
    within(range) &&
    record.recordScore >= minScore &&
    (bands === null || bands.includes(severityOf(record.recordScore))) &&
    !(hideInterim && record.isInterim) &&
    includes.every(({ field }) => includes.some((include) => include.field === field && has(include))) &&
    !filter.entities.some((entity) => entity.exclude && has(entity)) &&
    hasText(record, text) &&
    (selection?.at == null || within(selection.at)) &&
    (selection?.lanes == null || lanesOf(all, record, selection).some((lane) => selection.lanes?.includes(lane)))
  );
}

/** Rarely anything but "does not restrict", so that some records are left to compare. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>, usual: T) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary });

const ranges = fc
  .tuple(hours, fc.integer({ min: 1, max: 8 }))
  .map(([from, length]) => ({ from, to: epochMs(from + length * HOUR) }));

const always = { from: epochMs(0), to: epochMs(4_000_000_000_000) };

const viewBys: fc.Arbitrary<ViewBy> = fc.oneof(
  fc.constantFrom({ kind: 'job' as const }, { kind: 'detector' as const }, { kind: 'function' as const }),
  fc.record({ kind: fc.constant('field' as const), field: fc.constantFrom(...fields, 'no such field') }),
);

/** One dimension mostly, else two. */
export const laneSplits: fc.Arbitrary<LaneSplit> = fc.record({
  by: viewBys,
  thenBy: fc.option(viewBys, { freq: 2 }),
});

const laneNames = fc.constantFrom(
  ...values,
  ...jobIds,
  'mean',
  'mean(bytes)',
  'mean(bytes) (job-1)',
  'a/b',
  'mean/%2F%25',
);

const selections = fc.record({
  by: viewBys,
  thenBy: fc.option(viewBys, { freq: 2 }),
  lanes: fc.option(fc.array(laneNames, { maxLength: 4 })),
  at: fc.option(ranges),
});

export const filters: fc.Arbitrary<RecordFilter> = fc.record({
  jobs: seldom(fc.subarray([...jobIds, 'no such job']), []),
  range: seldom(ranges, always),
  minScore: seldom(fc.constantFrom(3, 25, 75, 100), 0),
  bands: seldom(fc.option(fc.subarray(severities.map(({ name }) => name))), null),
  hideInterim: seldom(fc.boolean(), false),
  entities: seldom(
    fc.array(
      fc.tuple(entities, fc.boolean()).map(([entity, exclude]) => ({ ...entity, exclude })),
      { maxLength: 3 },
    ),
    [],
  ),
  text: seldom(fc.constantFrom('B', 'JOB-1', 'ZÄHLER', '\u{1F600}', '__PROTO__', 'nothing has this'), ''),
  selection: seldom(fc.option(selections), null),
});

/** A filter as it is after each of some steps: another time or least score of the same rows, as while something is dragged, or another filter. */
export const filterSteps: fc.Arbitrary<RecordFilter[]> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: ranges.map((range) => ({ range })) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(0, 3, 25, 49.9, 74.999999, 75, 99.5, 100).map((minScore) => ({ minScore })),
      },
      { weight: 1, arbitrary: filters },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .chain((changes) =>
    filters.map((first) => {
      const steps = [first];
      for (const change of changes) steps.push({ ...(steps.at(-1) as RecordFilter), ...change });
      return steps;
    }),
  );
