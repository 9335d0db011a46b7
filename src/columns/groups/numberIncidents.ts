import { INCIDENT_SCORE } from '../../domain/recordGroup';
import { HOUR } from '../../domain/time';
import { countFrom, rowsByScore } from '../match/rowsByScore';
import type { RecordColumns } from '../recordColumns';
import { visitEntities } from '../visitEntities';
import { JoinedPlaces } from './JoinedPlaces';
import type { RowGroups } from './RowGroups';

/** How many of its own buckets after a record the next one of its incident may begin. */
const QUIET_BUCKETS = 2;

/** What is anomalous in more than this share of the hours says nothing of what belongs together, unless these are few. */
const GENERAL_SHARE = 0.1;
const FEW_HOURS = 6;

/**
 * One group for the records of each incident, the first of them the earliest; and group 0 for those that belong to none. Two records are
 * of one incident when both score at least `INCIDENT_SCORE`, share an entity that is not general, and the later one begins at most
 * `QUIET_BUCKETS` buckets after the other's own; and so is all that hangs together by such pairs. A record alone can be an incident.
 */
export function numberIncidents(columns: RecordColumns): RowGroups {
  const rows = significantRows(columns);
  const isGeneral = generalEntities(columns, rows);
  const places = new JoinedPlaces(rows.length);
  // Per entity the place of the record that reaches furthest: whatever is near any of those before is near this one.
  const furthest = new Map<number, number>();
  rows.forEach((row, place) => {
    visitEntities(columns, row, (entity) => {
      if (isGeneral(entity)) return;
      const before = furthest.get(entity);
      const reach = before === undefined ? Number.NEGATIVE_INFINITY : reachOf(columns, rows[before]);
      if (before !== undefined && columns.timestamp[row] <= reach) places.join(before, place);
      if (reachOf(columns, row) >= reach) furthest.set(entity, place);
    });
  });
  return numbered(columns.length, rows, places);
}

/** Rows with a significant score, the earliest first. */
function significantRows(columns: RecordColumns): Uint32Array {
  const { timestamp } = columns;
  const byScore = rowsByScore(columns);
  const rows = byScore.slice(0, countFrom(columns, byScore, INCIDENT_SCORE));
  return rows.sort((a, b) => timestamp[a] - timestamp[b] || a - b);
}

/** Until when a record of the same incident may begin. */
const reachOf = ({ timestamp, detector, detectors }: RecordColumns, row: number): number =>
  timestamp[row] + detectors[detector[row]].bucketSpan * (1 + QUIET_BUCKETS);

/** Whether an entity is in too many of the hours between the first and the last of some rows, the earliest of which is first. */
function generalEntities(columns: RecordColumns, rows: Uint32Array): (entity: number) => boolean {
  const hourOf = (row: number) => Math.floor(columns.timestamp[row] / HOUR);
  const hours = new Map<number, { count: number; last: number }>();
  for (const row of rows) {
    const hour = hourOf(row);
    visitEntities(columns, row, (entity) => {
      const seen = hours.get(entity);
      if (seen === undefined) hours.set(entity, { count: 1, last: hour });
      else if (seen.last !== hour) {
        seen.count++;
        seen.last = hour;
      }
    });
  }
  const all = rows.length === 0 ? 0 : hourOf(rows[rows.length - 1]) - hourOf(rows[0]) + 1;
  const most = Math.max(FEW_HOURS, all * GENERAL_SHARE);
  return (entity) => (hours.get(entity)?.count ?? 0) > most;
}

function numbered(length: number, rows: Uint32Array, places: JoinedPlaces): RowGroups {
  const groupOf = new Int32Array(length);
  const numbers = new Map<number, number>();
  rows.forEach((row, place) => {
    const root = places.rootOf(place);
    const number = numbers.get(root) ?? numbers.size + 1;
    numbers.set(root, number);
    groupOf[row] = number;
  });
  return { groupOf, count: numbers.size + 1 };
}
