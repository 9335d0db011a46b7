import type { LeaderboardField, LeaderboardRow } from '../domain/influencer';
import type { RecordFilter } from '../domain/recordFilter';
import { compareText } from './compareText';
import { type InfluencerLinks, influencerLinks } from './influencerLinks';
import { allScores, fromMillionths, type InfluencerScores } from './influencerScores';
import type { LeaderTotals } from './leaderTotals';
import type { FacetedRows } from './matchRecords';
import type { Question } from './questions';
import type { ResultColumns } from './resultColumns';
import { countFrom } from './rowsByScore';
import { slidingTotals } from './slidingTotals';

/**
 * The leaders of every influencer field among those of the rows (highest score first) that have at least the question's score.
 * Asked again for the same rows it costs only what has changed, and a look at every entity.
 */
export function leaderboard(
  data: ResultColumns,
  facets: FacetedRows,
  { filter, limit, limits }: Question<'leaderboard'>,
): LeaderboardField[] {
  const links = influencerLinks(data);
  const isNarrowed = links.fields.map((field) => narrows(filter, field));
  const length = countFrom(data.records, facets.rows, filter.minScore);
  const totals = slidingTotals(data, facets, filter.hideInterim)(length, isNarrowed.includes(true));
  const scores = isNarrowed.map((narrowed) => (narrowed && totals.named) || allScores(data, filter));
  const limitOf = new Map(limits);
  return new Ranking(links, totals, scores).leaders((field) => limitOf.get(field) ?? limit);
}

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
  readonly #links: InfluencerLinks;
  readonly #records: LeaderTotals;
  /** Per field. */
  readonly #scores: readonly InfluencerScores[];

  constructor(links: InfluencerLinks, records: LeaderTotals, scores: readonly InfluencerScores[]) {
    this.#links = links;
    this.#records = records;
    this.#scores = scores;
  }

  /** The leading entities of each field that has any, as many as `limitOf` says. */
  leaders(limitOf: (field: string) => number): LeaderboardField[] {
    const { fields, fieldOf, entities } = this.#links;
    const limits = fields.map(limitOf);
    const first: number[][] = fields.map(() => []);
    const values = new Uint32Array(fields.length);
    for (let entity = 0; entity < entities.length; entity++) {
      const field = fieldOf[entity];
      if (this.#records.records[entity] === 0 && this.#scores[field].results[entity] === 0) continue;
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
    const { entities } = this.#links;
    return this.#compareStanding(a, b) || compareText(entities[a].value, entities[b].value);
  }

  #compareStanding(a: number, b: number): number {
    const [x, y] = [this.#scoresOf(a), this.#scoresOf(b)];
    const { records } = this.#records;
    const isScored = x.results[a] > 0;
    if (isScored !== y.results[b] > 0) return isScored ? -1 : 1;
    const order = isScored
      ? y.highest[b] - x.highest[a] || y.total[b] - x.total[a]
      : this.#recordScore(b) - this.#recordScore(a);
    return order || records[b] - records[a];
  }

  #scoresOf(entity: number): InfluencerScores {
    return this.#scores[this.#links.fieldOf[entity]];
  }

  #recordScore(entity: number): number {
    return this.#records.records[entity] === 0 ? -1 : this.#records.highestRecord[entity];
  }

  #rowOf(entity: number): LeaderboardRow {
    const { results, highest, total } = this.#scoresOf(entity);
    const isScored = results[entity] > 0;
    return {
      value: this.#links.entities[entity].value,
      highest: isScored ? highest[entity] : null,
      total: isScored ? fromMillionths(total[entity]) : null,
      records: this.#records.records[entity],
      highestRecord: this.#recordScore(entity),
    };
  }
}
