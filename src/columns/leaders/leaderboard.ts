import type { LeaderboardField, LeaderboardRow } from '../../domain/influencer';
import type { RecordFilter } from '../../domain/recordFilter';
import { slidingRows } from '../match/rowSets';
import { countFrom } from '../match/rowsByScore';
import { compareText } from '../order/compareText';
import type { Question } from '../questions';
import { recallPer } from '../recallPer';
import type { ResultColumns } from '../resultColumns';
import { type InfluencerEntities, influencerEntities } from './influencerEntities';
import { LeaderTally } from './LeaderTally';
import type { ResultTally } from './ResultTally';
import { scoresInTime } from './scoresInTime';

// One for all fields, and one for each of two that have includes.
const recentTally = recallPer<ResultColumns, LeaderTally>(3);

/** What the ranking of a field goes by. */
type Standing = { readonly records: LeaderTally; readonly scores: ResultTally };

/** The leaders of every influencer field among the records that match; a field's own includes do not narrow its panel. */
export function leaderboard(
  data: ResultColumns,
  { filter, limit, limits }: Question<'leaderboard'>,
): LeaderboardField[] {
  const known = influencerEntities(data);
  const included = new Set(filter.entities.filter(({ exclude }) => !exclude).map(({ field }) => field));
  const ofAll = countedFor(data, filter, null);
  const standings = known.fields.map((field): Standing => {
    const records = included.has(field) ? countedFor(data, withoutIncludes(filter, field), field) : ofAll;
    return { records, scores: narrows(filter, field) ? records.namedResults() : scoresInTime(data, filter) };
  });
  const limitOf = new Map(limits);
  return new Ranking(known, standings).leaders((field) => limitOf.get(field) ?? limit);
}

/** The tally of what matches a filter; the one that was used last for a field, or for all of them. */
function countedFor(data: ResultColumns, filter: RecordFilter, field: string | null): LeaderTally {
  const tally = recentTally(data, JSON.stringify(field), () => new LeaderTally(data));
  const rows = slidingRows(data.records, filter);
  tally.count(rows, countFrom(data.records, rows, filter.minScore), filter.hideInterim);
  return tally;
}

const withoutIncludes = (filter: RecordFilter, field: string): RecordFilter => ({
  ...filter,
  entities: filter.entities.filter((entity) => entity.exclude || entity.field !== field),
});

/** Whether more than jobs, time and interim keeps records out of this field's panel; its own includes do not. */
function narrows({ minScore, bands, entities, text, selection }: RecordFilter, field: string): boolean {
  return (
    minScore > 0 ||
    bands !== null ||
    text !== '' ||
    (selection !== null && (selection.lanes !== null || selection.at !== null)) ||
    entities.some((entity) => entity.exclude || entity.field !== field)
  );
}

/**
 * Orders entities: highest score first, then total, then records, then by value; those without a score come last, by their highest
 * record.
 */
class Ranking {
  readonly #known: InfluencerEntities;
  /** Per field. */
  readonly #standings: readonly Standing[];

  constructor(known: InfluencerEntities, standings: readonly Standing[]) {
    this.#known = known;
    this.#standings = standings;
  }

  /** The leading entities of each field that has any, as many as `limitOf` says. */
  leaders(limitOf: (field: string) => number): LeaderboardField[] {
    const { fields, fieldOf, entities } = this.#known;
    const limits = fields.map(limitOf);
    const first: number[][] = fields.map(() => []);
    const values = new Uint32Array(fields.length);
    for (let entity = 0; entity < entities.length; entity++) {
      const field = fieldOf[entity];
      const { records, scores } = this.#standings[field];
      if (records.records[entity] === 0 && scores.results[entity] === 0) continue;
      values[field]++;
      // The first one is kept even of a field that shows none: it gives the field its place.
      this.#offer(first[field], entity, Math.max(limits[field], 1));
    }
    return [...fields.keys()]
      .filter((field) => values[field] > 0)
      .sort((a, b) => this.#compareStanding(first[a][0], first[b][0]) || compareText(fields[a], fields[b]))
      .map((field) => ({
        field: fields[field],
        values: values[field],
        rows: first[field].slice(0, limits[field]).map((entity) => this.#rowOf(entity)),
      }));
  }

  /** Puts an entity into its place among the first ones, if it has one. */
  #offer(first: number[], entity: number, limit: number): void {
    if (first.length === limit && this.#compare(entity, first[limit - 1]) > 0) return;
    let place = first.length;
    while (place > 0 && this.#compare(entity, first[place - 1]) < 0) place--;
    first.splice(place, 0, entity);
    if (first.length > limit) first.pop();
  }

  #compare(a: number, b: number): number {
    const { entities } = this.#known;
    return this.#compareStanding(a, b) || compareText(entities[a].value, entities[b].value);
  }

  #compareStanding(a: number, b: number): number {
    const [x, y] = [this.#standingOf(a), this.#standingOf(b)];
    const isScored = x.scores.results[a] > 0;
    if (isScored !== y.scores.results[b] > 0) return isScored ? -1 : 1;
    const order = isScored
      ? y.scores.highest[b] - x.scores.highest[a] || y.scores.total(b) - x.scores.total(a)
      : y.records.highestRecord[b] - x.records.highestRecord[a];
    return order || y.records.records[b] - x.records.records[a];
  }

  #standingOf(entity: number): Standing {
    return this.#standings[this.#known.fieldOf[entity]];
  }

  #rowOf(entity: number): LeaderboardRow {
    const { records, scores } = this.#standingOf(entity);
    const isScored = scores.results[entity] > 0;
    return {
      value: this.#known.entities[entity].value,
      highest: isScored ? scores.highest[entity] : null,
      total: isScored ? scores.total(entity) : null,
      records: records.records[entity],
      highestRecord: records.highestRecord[entity],
    };
  }
}
