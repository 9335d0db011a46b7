import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/columns/answer';
import type { InfluencerResult } from '../../../src/columns/build/InfluencerColumnsBuilder';
import type { Anomaly } from '../../../src/domain/anomaly';
import { sameEntity } from '../../../src/domain/entity';
import type { LeaderboardField, LeaderboardRow } from '../../../src/domain/influencer';
import type { RecordFilter } from '../../../src/domain/recordFilter';
import {
  anomalies,
  fields,
  influencerColumnsOf,
  influencerResults,
  listOf,
  recordColumnsOf,
  values,
} from '../../support/randomColumns';
import { byBytes, filterSteps, filters, matches } from '../plainRecords';

const narrows = (filter: RecordFilter, field: string) =>
  filter.minScore > 0 ||
  filter.bands !== null ||
  filter.text !== '' ||
  filter.selection?.lanes != null ||
  filter.selection?.at != null ||
  filter.entities.some((entity) => entity.exclude || entity.field !== field);

/** One value's row, by the rules of the panel; null when it has no place there. */
function plainRow(
  all: readonly Anomaly[],
  results: readonly InfluencerResult[],
  filter: RecordFilter,
  entity: { field: string; value: string },
): LeaderboardRow | null {
  const naming = all.filter(
    (record) =>
      matches(all, record, filter, entity.field) &&
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
  if (naming.length === 0 && counted.length === 0) return null;
  const scores = counted.map(({ influencerScore }) => influencerScore);
  return {
    value: entity.value,
    highest: scores.length === 0 ? null : Math.max(...scores),
    // To a millionth, so that it is the same in whatever order it is summed.
    total: scores.length === 0 ? null : scores.reduce((sum, score) => sum + Math.round(score * 1e6), 0) / 1e6,
    records: naming.length,
    highestRecord: Math.max(-1, ...naming.map(({ recordScore }) => recordScore)),
  };
}

function compareRows(a: LeaderboardRow, b: LeaderboardRow): number {
  if (a.highest === null || b.highest === null) {
    if (a.highest !== b.highest) return a.highest === null ? 1 : -1;
    return b.highestRecord - a.highestRecord || b.records - a.records;
  }
  return b.highest - a.highest || (b.total ?? 0) - (a.total ?? 0) || b.records - a.records;
}

function plainLeaderboard(
  all: readonly Anomaly[],
  results: readonly InfluencerResult[],
  filter: RecordFilter,
): LeaderboardField[] {
  return fields
    .map((field) => values.flatMap((value) => plainRow(all, results, filter, { field, value }) ?? []))
    .map((rows) => rows.sort((a, b) => compareRows(a, b) || byBytes(a.value, b.value)))
    .map((rows, i) => ({ field: fields[i], values: rows.length, rows }))
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => compareRows(a.rows[0], b.rows[0]) || byBytes(a.field, b.field));
}

const dataOf = (records: readonly Anomaly[], results: readonly InfluencerResult[]) => ({
  records: recordColumnsOf(records),
  influencers: influencerColumnsOf(results),
});

const some = listOf(anomalies, 30);
const someResults = listOf(influencerResults, 60);

describe('leaderboard', () => {
  it('ranks as a plain scan does', () => {
    fc.assert(
      fc.property(some, someResults, filters, (records, results, filter) => {
        const board = answer(dataOf(records, results), 'leaderboard', { filter, limit: 100, limits: [] });
        expect(board).toEqual(plainLeaderboard(records, results, filter));
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same after any steps from filter to filter, from time to time and from score to score', () => {
    fc.assert(
      fc.property(some, someResults, filterSteps, (records, results, steps) => {
        const data = dataOf(records, results);
        for (const filter of steps) {
          const question = { filter, limit: 100, limits: [] };
          expect(answer(data, 'leaderboard', question)).toEqual(plainLeaderboard(records, results, filter));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the limit of each field, and still says how many values there are', () => {
    fc.assert(
      fc.property(some, someResults, filters, (records, results, filter) => {
        const whole = plainLeaderboard(records, results, filter);
        const limits = [['host', 3]] as const;
        const board = answer(dataOf(records, results), 'leaderboard', { filter, limit: 1, limits });
        expect(board).toEqual(
          whole.map(({ rows, ...rest }) => ({ ...rest, rows: rows.slice(0, rest.field === 'host' ? 3 : 1) })),
        );
      }),
      { numRuns: 50 },
    );
  });
});
