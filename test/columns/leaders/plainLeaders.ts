import type { InfluencerResult } from '../../../src/columns/build/InfluencerColumnsBuilder';
import type { Anomaly } from '../../../src/domain/anomaly';
import { type Entity, sameEntity } from '../../../src/domain/entity';
import type { LeaderboardRow, LeaderOrder, LeaderTrace } from '../../../src/domain/influencer';
import type { RecordFilter } from '../../../src/domain/recordFilter';
import { type EpochMs, epochMs } from '../../../src/domain/time';
import { fields, values } from '../../support/randomColumns';
import { byBytes, matches } from '../plainRecords';

// The slow and obvious way to know who leads, on plain objects: a twin to compare with.

export type PlainResults = { readonly records: readonly Anomaly[]; readonly results: readonly InfluencerResult[] };

type PlainLeader = { readonly row: LeaderboardRow; readonly latest: EpochMs };

type PlainField = { readonly field: string; readonly leaders: readonly PlainLeader[] };

const narrows = (filter: RecordFilter, field: string) =>
  filter.minScore > 0 ||
  filter.bands !== null ||
  filter.text !== '' ||
  filter.selection?.lanes != null ||
  filter.selection?.at != null ||
  filter.entities.some((entity) => entity.exclude || entity.field !== field);

/** What counts for one value, by the rules of the panel: the records that name it, and its results. */
function countedOf({ records, results }: PlainResults, filter: RecordFilter, entity: Entity) {
  const naming = records.filter(
    (record) =>
      matches(records, record, filter, entity.field) &&
      record.influencers.some((influencer) => sameEntity(influencer, entity)),
  );
  const counted = results.filter(
    (result) =>
      sameEntity(result.influencer, entity) &&
      (filter.jobs.length === 0 || filter.jobs.includes(result.jobId)) &&
      result.timestamp >= filter.range.from &&
      result.timestamp < filter.range.to &&
      !(filter.hideInterim && result.isInterim) &&
      (!narrows(filter, entity.field) ||
        naming.some((r) => r.timestamp === result.timestamp && r.detector.jobId === result.jobId)),
  );
  return { naming, counted };
}

const latestOf = (all: readonly { readonly timestamp: EpochMs }[]) =>
  epochMs(Math.max(...all.map(({ timestamp }) => timestamp)));

function plainLeader(source: PlainResults, filter: RecordFilter, entity: Entity): PlainLeader | null {
  const { naming, counted } = countedOf(source, filter, entity);
  if (naming.length === 0 && counted.length === 0) return null;
  const scores = counted.map(({ influencerScore }) => influencerScore);
  const row = {
    value: entity.value,
    highest: scores.length === 0 ? null : Math.max(...scores),
    // To a millionth, so that it is the same in whatever order it is summed.
    total: scores.length === 0 ? null : scores.reduce((sum, score) => sum + Math.round(score * 1e6), 0) / 1e6,
    records: naming.length,
    highestRecord: Math.max(-1, ...naming.map(({ recordScore }) => recordScore)),
  };
  return { row, latest: latestOf([...naming, ...counted]) };
}

function compareStanding({ row: a }: PlainLeader, { row: b }: PlainLeader): number {
  if (a.highest === null || b.highest === null) {
    if (a.highest !== b.highest) return a.highest === null ? 1 : -1;
    return b.highestRecord - a.highestRecord || b.records - a.records;
  }
  return b.highest - a.highest || (b.total ?? 0) - (a.total ?? 0) || b.records - a.records;
}

const comparisons: Record<LeaderOrder, (a: PlainLeader, b: PlainLeader) => number> = {
  highest: compareStanding,
  total: ({ row: a }, { row: b }) => (b.total ?? -1) - (a.total ?? -1),
  records: ({ row: a }, { row: b }) => b.records - a.records,
  latest: (a, b) => b.latest - a.latest,
  name: ({ row: a }, { row: b }) => byBytes(a.value, b.value),
};

/** Every field that has leaders, in order, with all of its leaders in order. */
export function plainFields(source: PlainResults, filter: RecordFilter, order: LeaderOrder): PlainField[] {
  const comparePlaces = (a: PlainLeader, b: PlainLeader) => comparisons[order](a, b) || compareStanding(a, b);
  const compare = (a: PlainLeader, b: PlainLeader) => comparePlaces(a, b) || byBytes(a.row.value, b.row.value);
  const compareFirst = (a: PlainField, b: PlainField) =>
    order === 'name' ? 0 : comparePlaces(a.leaders[0], b.leaders[0]);
  return fields
    .map((field) => ({
      field,
      leaders: values.flatMap((value) => plainLeader(source, filter, { field, value }) ?? []).sort(compare),
    }))
    .filter(({ leaders }) => leaders.length > 0)
    .sort((a, b) => compareFirst(a, b) || byBytes(a.field, b.field));
}

/** What is told of one leader at rest. */
export function plainTrace(source: PlainResults, filter: RecordFilter, entity: Entity, columns: number): LeaderTrace {
  const { naming, counted } = countedOf(source, filter, entity);
  const scored =
    counted.length > 0
      ? counted.map(({ timestamp, influencerScore: score }) => ({ timestamp, score }))
      : naming.map(({ timestamp, recordScore: score }) => ({ timestamp, score }));
  const { from, to } = filter.range;
  const highest = Array.from({ length: columns }, (_, column) => {
    const [start, end] = [column, column + 1].map((edge) => (edge * (to - from)) / columns + from);
    const own = scored.filter(({ timestamp }) => timestamp >= start && timestamp < end);
    return Math.max(-1, ...own.map(({ score }) => score));
  });
  const isCounted = naming.length + counted.length > 0;
  return { value: entity.value, latest: isCounted ? latestOf([...naming, ...counted]) : null, highest };
}
