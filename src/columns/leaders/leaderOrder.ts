import type { Entity } from '../../domain/entity';
import type { LeaderboardRow, LeaderOrder } from '../../domain/influencer';
import { compareText } from '../order/compareText';
import { entityRanks } from '../order/entityRanks';
import type { FieldTallies } from './leaderTallies';

/** A row, and the number by which it leads: the higher the earlier. */
export type Leader = { readonly key: number; readonly row: LeaderboardRow };

/** The number by which an entity of which something is counted leads. By `highest` all have the same: their standing decides. */
export function leaderKey(
  order: LeaderOrder,
  entities: readonly Entity[],
  { records, scores }: FieldTallies,
): (entity: number) => number {
  switch (order) {
    case 'highest':
      return () => 0;
    case 'total':
      return (entity) => (scores.results[entity] > 0 ? scores.total(entity) : -1);
    case 'records':
      return (entity) => records.records[entity];
    case 'latest':
      return (entity) => Math.max(records.latest(entity), scores.latest(entity));
    case 'name': {
      const ranks = entityRanks(entities);
      return (entity) => -ranks[entity];
    }
  }
}

/** By key, then by standing, then by name. */
export const compareLeaders = (a: Leader, b: Leader): number =>
  comparePlaces(a, b) || compareText(a.row.value, b.row.value);

/** As `compareLeaders`, whatever their names. */
export const comparePlaces = (a: Leader, b: Leader): number => b.key - a.key || compareStanding(a.row, b.row);

/** Highest score first, then total, then records; those without a score come last, by their highest record. */
function compareStanding(a: LeaderboardRow, b: LeaderboardRow): number {
  if ((a.highest === null) !== (b.highest === null)) return a.highest === null ? 1 : -1;
  const byScore = (b.highest ?? 0) - (a.highest ?? 0) || (b.total ?? 0) - (a.total ?? 0);
  const byRecord = a.highest === null ? b.highestRecord - a.highestRecord : 0;
  return byScore || byRecord || b.records - a.records;
}
