import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/columns/answer';
import type { InfluencerResult } from '../../../src/columns/build/InfluencerColumnsBuilder';
import { shareEntities } from '../../../src/columns/build/shareEntities';
import { prepareSteps } from '../../../src/columns/prepareSteps';
import type { Question } from '../../../src/columns/questions';
import type { Anomaly } from '../../../src/domain/anomaly';
import { type LeaderboardField, type LeaderOrder, leaderOrders } from '../../../src/domain/influencer';
import type { RecordFilter } from '../../../src/domain/recordFilter';
import {
  anomalies,
  influencerColumnsOf,
  influencerResults,
  listOf,
  recordColumnsOf,
} from '../../support/randomColumns';
import { filterSteps, filters } from '../plainRecords';
import { type PlainResults, plainFields } from './plainLeaders';

const columnsOf = ({ records, results }: PlainResults) =>
  shareEntities(recordColumnsOf(records), influencerColumnsOf(results));

const sources = fc.record({ records: listOf(anomalies, 30), results: listOf(influencerResults, 60) });
const orders = fc.constantFrom(...leaderOrders);

const whole = (filter: RecordFilter, order: LeaderOrder = 'highest'): Question<'leaderboard'> => ({
  ...{ filter, order, text: '', limit: 100, windows: [] },
});

const plainBoard = (source: PlainResults, filter: RecordFilter, order: LeaderOrder): LeaderboardField[] =>
  plainFields(source, filter, order).map(({ field, leaders }) => ({
    ...{ field, values: leaders.length, found: leaders.length, first: 0 },
    rows: leaders.map(({ row }) => row),
  }));

describe('leaderboard', () => {
  it('ranks as a plain scan does, by each order', () => {
    fc.assert(
      fc.property(sources, filters, orders, (source, filter, order) => {
        const board = answer(columnsOf(source), 'leaderboard', whole(filter, order));
        expect(board).toEqual(plainBoard(source, filter, order));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same after any steps from filter to filter, from time to time, from score to score and from order to order', () => {
    const steps = fc.tuple(filterSteps, fc.array(orders, { minLength: 12, maxLength: 12 }));
    fc.assert(
      fc.property(sources, steps, (source, [filters, orders]) => {
        const data = columnsOf(source);
        filters.forEach((filter, i) => {
          const board = answer(data, 'leaderboard', whole(filter, orders[i % orders.length]));
          expect(board).toEqual(plainBoard(source, filter, orders[i % orders.length]));
        });
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same whatever part of the steps has been prepared', () => {
    fc.assert(
      fc.property(sources, filters, fc.nat(4), (source, filter, parts) => {
        const data = columnsOf(source);
        const preparation = prepareSteps(data);
        for (let part = 0; part < parts; part++) preparation.next();
        const narrowed = { ...filter, minScore: Math.max(filter.minScore, 1) };
        const board = answer(data, 'leaderboard', whole(narrowed));
        expect(board).toEqual(plainBoard(source, narrowed, 'highest'));
      }),
      { numRuns: 50 },
    );
  });

  it('shows the first of each field, or the rows of its window, and still says how many there are', () => {
    const windows = fc.oneof(
      fc.record({ offset: fc.nat(12), limit: fc.integer({ min: 1, max: 4 }) }),
      fc.constant({ offset: 0, limit: 0 }),
    );
    fc.assert(
      fc.property(sources, filters, orders, windows, (source, filter, order, window) => {
        const question = { ...whole(filter, order), limit: 1, windows: [['host', window]] as const };
        const board = answer(columnsOf(source), 'leaderboard', question);
        const expected = plainBoard(source, filter, order).map(({ rows, ...rest }) =>
          rest.field === 'host' ? { ...rest, ...pageOf(rows, window) } : { ...rest, rows: rows.slice(0, 1) },
        );
        expect(board).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  /** Pages of one length; a window behind the last shows the last page that it can. */
  function pageOf<Row>(rows: readonly Row[], { offset, limit }: { offset: number; limit: number }) {
    if (offset < rows.length) return { first: offset, rows: rows.slice(offset, offset + limit) };
    let first = 0;
    while (limit > 0 && first + limit < rows.length) first += limit;
    return { first, rows: rows.slice(first, first + limit) };
  }
});

describe('a search', () => {
  const texts = fc.constantFrom('B', 'HOST', 'proto', '\u{1F600}', 'nothing has this');
  const has = (candidate: string, text: string) => candidate.toLowerCase().includes(text.toLowerCase());

  it('finds values by their own name or by that of their field', () => {
    fc.assert(
      fc.property(sources, filters, orders, texts, (source, filter, order, text) => {
        const board = answer(columnsOf(source), 'leaderboard', { ...whole(filter, order), text });
        const plain = new Map(plainBoard(source, filter, order).map((one) => [one.field, one]));
        expect(board.length).toBe(plain.size);
        for (const { field, values, found, rows } of board) {
          const all = plain.get(field)?.rows ?? [];
          const expected = all.filter(({ value }) => has(field, text) || has(value, text));
          expect({ values, found, rows }).toEqual({ values: all.length, found: expected.length, rows: expected });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('puts fields of which none was found behind the others', () => {
    fc.assert(
      fc.property(sources, filters, orders, texts, (source, filter, order, text) => {
        const board = answer(columnsOf(source), 'leaderboard', { ...whole(filter, order), text });
        const counts = board.map(({ found }) => Math.min(found, 1));
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
      { numRuns: 50 },
    );
  });
});

it('ranks many values as it ranks few, however many are shown', () => {
  const records: Anomaly[] = fc.sample(anomalies, { numRuns: 1, seed: 1 });
  const [named] = fc.sample(influencerResults, { numRuns: 1, seed: 1 });
  const many: InfluencerResult[] = Array.from({ length: 5_000 }, (_, i) => ({
    ...named,
    influencer: { field: 'host', value: `host-${i}` },
    influencerScore: (i * 7919) % 5_000,
    timestamp: records[0].timestamp,
  }));
  const [first] = fc.sample(filters, { numRuns: 1, seed: 1 });
  const open = {
    ...first,
    jobs: [],
    hideInterim: false,
    minScore: 0,
    bands: null,
    entities: [],
    text: '',
    selection: null,
  };
  const filter = {
    ...open,
    range: { from: records[0].timestamp, to: Number.POSITIVE_INFINITY as typeof open.range.to },
  };
  const data = columnsOf({ records: [], results: many });
  const inOrder = many
    .toSorted((a, b) => b.influencerScore - a.influencerScore)
    .map(({ influencer }) => influencer.value);
  for (const [offset, limit] of [
    [0, 1],
    [0, 10],
    [990, 10],
    [4_950, 50],
    [0, 5_000],
  ] as const) {
    const [{ rows, found }] = answer(data, 'leaderboard', {
      ...whole(filter),
      limit: 1,
      windows: [['host', { offset, limit }]],
    });
    expect(rows.map(({ value }) => value)).toEqual(inOrder.slice(offset, offset + limit));
    expect(found).toBe(5_000);
  }
});
