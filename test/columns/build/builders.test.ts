import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InfluencerColumnsBuilder } from '../../../src/columns/build/InfluencerColumnsBuilder';
import { RecordColumnsBuilder } from '../../../src/columns/build/RecordColumnsBuilder';
import { recordAt } from '../../../src/columns/recordRows';
import { anomalies, influencerColumnsOf, influencerResults, recordColumnsOf } from '../../support/randomColumns';

describe('RecordColumnsBuilder', () => {
  it('drops the rows that are not kept, and every entity and detector that only they named', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anomalies, fc.boolean())), (flagged) => {
        const builder = new RecordColumnsBuilder();
        flagged.forEach(([record], row) => {
          expect(builder.append(record)).toBe(row);
        });
        const columns = builder.finish(Uint8Array.from(flagged, ([, keep]) => Number(keep)));
        const kept = flagged.flatMap(([record, keep]) => (keep ? [record] : []));
        const rebuilt = recordColumnsOf(kept);
        expect(kept.map((_, row) => recordAt(columns, row))).toEqual(kept);
        expect(columns.length).toBe(kept.length);
        expect(columns.entities.length).toBe(rebuilt.entities.length);
        expect(columns.detectors.length).toBe(rebuilt.detectors.length);
      }),
    );
  });

  it('grows beyond its first capacity', () => {
    const [record] = fc.sample(anomalies, { numRuns: 1, seed: 2 });
    const builder = new RecordColumnsBuilder();
    for (let row = 0; row < 5000; row++) builder.append({ ...record, recordScore: row % 100, actual: [row, -row] });
    const columns = builder.finish();
    expect([0, 1024, 4999].map((row) => recordAt(columns, row).actual)).toEqual([
      [0, -0],
      [1024, -1024],
      [4999, -4999],
    ]);
    expect(columns.recordScore.length).toBe(5000);
  });
});

describe('InfluencerColumnsBuilder', () => {
  it('drops the rows that are not kept, and what only they named', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(influencerResults, fc.boolean())), (flagged) => {
        const builder = new InfluencerColumnsBuilder();
        for (const [result] of flagged) builder.append(result);
        const columns = builder.finish(Uint8Array.from(flagged, ([, keep]) => Number(keep)));
        expect(columns).toEqual(influencerColumnsOf(flagged.flatMap(([result, keep]) => (keep ? [result] : []))));
      }),
    );
  });
});
