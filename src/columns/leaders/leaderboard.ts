import type { LeaderboardField, LeaderOrder } from '../../domain/influencer';
import type { Window } from '../../domain/swimlane';
import { compareText } from '../order/compareText';
import type { Question } from '../questions';
import type { ResultColumns } from '../resultColumns';
import { entityFields } from './entityFields';
import { FieldLeaders } from './FieldLeaders';
import { foundEntities } from './foundEntities';
import { comparePlaces, type Leader } from './leaderOrder';
import { leaderTallies } from './leaderTallies';

/** The leaders of every influencer field among the records that match; a field's own includes do not narrow its panel. */
export function leaderboard(data: ResultColumns, question: Question<'leaderboard'>): LeaderboardField[] {
  const { filter, order, text, limit, windows } = question;
  const { entities } = data.records;
  const { fields, fieldOf } = entityFields(data.records);
  const windowOf = new Map(windows);
  const talliesOf = leaderTallies(data, filter);
  const wanted = fields.map((field) => {
    const window = windowOf.get(field) ?? { offset: 0, limit };
    // One is found even of a field that shows none: it gives the field its place.
    const leaders = new FieldLeaders(entities, talliesOf(field), order, Math.max(window.offset + window.limit, 1));
    return { field, window, leaders };
  });
  const isFound = foundEntities(entities, text);
  for (let entity = 0; entity < fieldOf.length; entity++)
    wanted[fieldOf[entity]].leaders.offer(entity, isFound === null || isFound[entity] !== 0);
  return wanted
    .filter(({ leaders }) => leaders.values > 0)
    .map((one) => ({ ...one, kept: one.leaders.kept() }))
    .sort((a, b) => compareFields(order, a, b))
    .map(({ field, window, leaders: { values, found }, kept }) => ({ field, values, found, ...pageOf(kept, window) }));
}

type PlacedField = { readonly field: string; readonly kept: readonly Leader[] };

/** Fields follow each other as their first leaders do, or by their own names; those of which nothing was found come last. */
function compareFields(order: LeaderOrder, a: PlacedField, b: PlacedField): number {
  const [first, second] = [a.kept.at(0), b.kept.at(0)];
  if (!first || !second) return Number(!first) - Number(!second) || compareText(a.field, b.field);
  return (order === 'name' ? 0 : comparePlaces(first, second)) || compareText(a.field, b.field);
}

/** The rows of a window; where none stand there, the last of the pages of its length. */
function pageOf(kept: readonly Leader[], { offset, limit }: Window) {
  const lastPage = limit * Math.floor(Math.max(kept.length - 1, 0) / Math.max(limit, 1));
  const first = offset < kept.length ? offset : lastPage;
  return { first, rows: kept.slice(first, first + limit).map(({ row }) => row) };
}
