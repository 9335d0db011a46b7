import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/columns/answer';
import { MOST_POINTS } from '../../src/columns/series';
import { type Anomaly, identityOf } from '../../src/domain/anomaly';
import { type SeriesPoint, seriesKeyOf } from '../../src/domain/series';
import { epochMs } from '../../src/domain/time';
import { anomalies, hours, influencerColumnsOf, listOf, recordColumnsOf } from '../support/randomColumns';

const dataOf = (records: readonly Anomaly[]) => ({
  records: recordColumnsOf(records),
  influencers: influencerColumnsOf([]),
});

const pointOf = ({ timestamp, actual, typical, recordScore, isMultiBucket, isInterim }: Anomaly): SeriesPoint => ({
  time: timestamp,
  actual: actual.length === 1 ? actual[0] : null,
  typical: typical.length === 1 ? typical[0] : null,
  recordScore,
  isMultiBucket,
  isInterim,
});

const sorted = (points: readonly SeriesPoint[]) => points.map((point) => JSON.stringify(point)).sort();

/** Records of so few detectors and splits that many of them differ in one part only. */
const kin = fc
  .record({
    record: anomalies,
    index: fc.nat(1),
    split: fc.tuple(...Array(3).fill(fc.constantFrom(null, 'a', 'b'))) as fc.Arbitrary<(string | null)[]>,
  })
  .map(({ record, index, split }): Anomaly => {
    const [partition, over, by] = split.map((value) => value && { field: 'host', value });
    const detector = { ...record.detector, jobId: 'job-1', index };
    return { ...record, detector, partition: partition || null, over: over || null, by: by || null };
  });

describe('series', () => {
  it('holds the records of one detector and split in a range of time, in its order', () => {
    const ranges = fc
      .tuple(hours, hours)
      .map(([a, b]) => ({ from: epochMs(Math.min(a, b)), to: epochMs(Math.max(a, b)) }));
    fc.assert(
      fc.property(listOf(kin, 40), fc.nat(39), ranges, (all, chosen, range) => {
        if (all.length === 0) return;
        const key = seriesKeyOf(identityOf(all[chosen % all.length]));
        const text = JSON.stringify(key);
        const expected = all
          .filter((one) => JSON.stringify(seriesKeyOf(identityOf(one))) === text)
          .filter(({ timestamp }) => timestamp >= range.from && timestamp < range.to)
          .map(pointOf);
        const { count, points } = answer(dataOf(all), 'series', { key, range });
        expect(count).toBe(expected.length);
        expect(sorted(points)).toEqual(sorted(expected));
        expect(points.map(({ time }) => time)).toEqual(expected.map(({ time }) => time).sort((a, b) => a - b));
      }),
    );
  });

  it('keeps the highest scores of more than can be drawn, and counts all', () => {
    const [sample] = fc.sample(anomalies, 1);
    const many = Array.from({ length: MOST_POINTS + 500 }, (_, i) => ({
      ...sample,
      timestamp: epochMs(i),
      recordScore: i / 100,
    }));
    const key = seriesKeyOf(identityOf(sample));
    const { count, points } = answer(dataOf(many), 'series', { key, range: { from: epochMs(0), to: epochMs(1e9) } });
    expect([count, points.length]).toEqual([MOST_POINTS + 500, MOST_POINTS]);
    expect([points[0].time, points.at(-1)?.time]).toEqual([500, MOST_POINTS + 499]);
  });
});
