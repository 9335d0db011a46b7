import {
  BUCKET_MS,
  BUCKETS,
  FIRST_BUCKET,
  INFLUENCERS_AT_MOST,
  NO_INFLUENCER,
  type PlannedRecords,
  timeOf,
} from './PlannedRecords';
import { entityName, fieldOfInfluencer, influencerOf } from './plannedJobs';

/** What the benchmarks change of a view: as its address has it, lanes by `ENTITY_FIELD`. */
export type PlannedView = {
  readonly minScore: number;
  /** Epoch milliseconds, half-open. */
  readonly range: readonly [from: number, to: number];
  readonly lanes: readonly string[];
  readonly at: readonly [from: number, to: number] | null;
  /** Places among all influencer values. */
  readonly includes: readonly number[];
  readonly excludes: readonly number[];
};

const influencersIn = (filters: readonly string[]) =>
  filters.map((filter) => influencerOf(filter.slice(filter.indexOf(':') + 1)));

/** Reads the address of the page. */
export function plannedView(address: string): PlannedView {
  const params = new URL(address).searchParams;
  const timeAt = (key: string) => Date.parse(params.get(key) ?? '');
  const at = params.get('at')?.split('..').map(Date.parse);
  const filters = params.getAll('f');
  return {
    minScore: Number(params.get('score') ?? 0),
    range: [timeAt('from') || FIRST_BUCKET, timeAt('to') || FIRST_BUCKET + BUCKETS * BUCKET_MS],
    lanes: params.getAll('lane'),
    at: at ? [at[0], at[1]] : null,
    includes: influencersIn(filters.filter((filter) => !filter.startsWith('!'))),
    excludes: influencersIn(filters.filter((filter) => filter.startsWith('!'))),
  };
}

/** What keeps a record out of a view, part by part. */
export type RowTests = Readonly<Record<'inRange' | 'inLanes' | 'inTime' | 'hasScore', (row: number) => boolean>> & {
  /** Whether the filters on influencers let a record through; the includes on the field `lifted` do not count. */
  readonly passesFilters: (row: number, lifted?: number) => boolean;
};

export function rowTests(planned: PlannedRecords, view: PlannedView): RowTests {
  const lanes = new Set(view.lanes);
  const within = (row: number, [from, to]: readonly [number, number]) =>
    timeOf(planned, row) >= from && timeOf(planned, row) < to;
  const fields = [...new Set(view.includes.map((value) => fieldOfInfluencer[value]))];
  return {
    inRange: (row) => within(row, view.range),
    inLanes: (row) => lanes.size === 0 || lanes.has(entityName(planned.job[row], planned.entity[row])),
    inTime: (row) => view.at === null || within(row, view.at),
    hasScore: (row) => planned.score[row] >= view.minScore,
    passesFilters(row, lifted) {
      if (fields.length === 0 && view.excludes.length === 0) return true;
      const own = influencersAt(planned, row);
      if (view.excludes.some((value) => own.includes(value))) return false;
      return fields.every(
        (field) =>
          field === lifted || view.includes.some((value) => fieldOfInfluencer[value] === field && own.includes(value)),
      );
    },
  };
}

/** The influencers of a record, the first one first. */
export function influencersAt({ influencers }: PlannedRecords, row: number): number[] {
  const at = row * INFLUENCERS_AT_MOST;
  return Array.from(influencers.subarray(at, at + INFLUENCERS_AT_MOST)).filter((value) => value !== NO_INFLUENCER);
}
