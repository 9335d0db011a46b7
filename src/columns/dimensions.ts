import type { FieldDimension } from '../domain/swimlane';
import { durationMs } from '../domain/time';
import { jobFlags } from './match/matchRecords';
import { compareText } from './order/compareText';
import type { Answer, Question } from './questions';
import type { RecordColumns } from './recordColumns';
import { visitInfluencers } from './visitEntities';

type Role = FieldDimension['roles'][number];

const roles: readonly Role[] = ['partition', 'over', 'by', 'influencer'];

/**
 * The fields that the chosen jobs' records carry, ordered by their first role (partition, over, by, influencer), then
 * by name; and the longest bucket among those records.
 */
export function dimensions(columns: RecordColumns, { jobs }: Question<'dimensions'>): Answer<'dimensions'> {
  const chosen = jobFlags(columns, jobs);
  const used = new Uint8Array(columns.detectors.length);
  const rolesOf = new Uint8Array(columns.entities.length);
  const play = (code: number, role: number) => {
    if (code >= 0) rolesOf[code] |= 1 << role;
  };
  for (let row = 0; row < columns.length; row++) {
    const detector = columns.detector[row];
    if (chosen[detector] === 0) continue;
    used[detector] = 1;
    play(columns.partition[row], 0);
    play(columns.over[row], 1);
    play(columns.by[row], 2);
    visitInfluencers(columns, row, (code) => play(code, 3));
  }
  const spans = columns.detectors.map(({ bucketSpan }, code) => bucketSpan * used[code]);
  return {
    fields: fieldDimensions(columns, rolesOf),
    longestBucketSpan: durationMs(spans.reduce((a, b) => Math.max(a, b), 0)),
  };
}

/** Fields with their roles, from the role bits of every entity. */
function fieldDimensions({ entities }: RecordColumns, rolesOf: Uint8Array): FieldDimension[] {
  const bits = new Map<string, number>();
  entities.forEach(({ field }, code) => {
    bits.set(field, (bits.get(field) ?? 0) | rolesOf[code]);
  });
  return [...bits]
    .filter(([, played]) => played !== 0)
    .map(([field, played]) => ({ field, roles: roles.filter((_, role) => (played >> role) & 1) }))
    .sort((a, b) => roles.indexOf(a.roles[0]) - roles.indexOf(b.roles[0]) || compareText(a.field, b.field));
}
