import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ColumnsLoader } from '../../../src/columns/build/ColumnsLoader';
import { takeRecordRows } from '../../../src/columns/build/takeRows';
import type { RecordColumns } from '../../../src/columns/recordColumns';
import { recordAt } from '../../../src/columns/recordRows';
import type { Anomaly } from '../../../src/domain/anomaly';
import type { Detector } from '../../../src/domain/detector';
import type { Entity } from '../../../src/domain/entity';
import { allRows, anomalies, recordColumnsOf } from '../../support/randomColumns';

const recordsOf = (columns: RecordColumns) => Array.from(allRows(columns.length), (row) => recordAt(columns, row));

/** Columns cut into batches as a stream does it: all with the same dictionaries, which grow from batch to batch. */
function* batchesOf(records: readonly Anomaly[], sizes: readonly number[]): Generator<RecordColumns> {
  const entities: Entity[] = [];
  const detectors: Detector[] = [];
  for (let i = 0, end = 0; i < sizes.length; i++) {
    end += sizes[i];
    const soFar = recordColumnsOf(records.slice(0, end));
    entities.push(...soFar.entities.slice(entities.length));
    detectors.push(...soFar.detectors.slice(detectors.length));
    yield { ...takeCodes(soFar, allRows(end).subarray(end - sizes[i])), entities, detectors };
  }
}

/** Only these rows, their codes as they are. */
function takeCodes(columns: RecordColumns, rows: Uint32Array): RecordColumns {
  const { detectors, entities } = columns;
  const taken = takeRecordRows(columns, rows);
  const old = <T>(all: readonly T[], used: readonly T[]) => {
    const codes = used.map((value) => all.indexOf(value));
    return (code: number) => (code < 0 ? -1 : codes[code]);
  };
  const entity = old(entities, taken.entities);
  return {
    ...taken,
    detector: taken.detector.map(old(detectors, taken.detectors)),
    partition: taken.partition.map(entity),
    over: taken.over.map(entity),
    by: taken.by.map(entity),
    influencers: { offsets: taken.influencers.offsets, values: taken.influencers.values.map(entity) },
  };
}

describe('ColumnsLoader', () => {
  it('has after each batch all records so far, and what it gave before stays as it was', () => {
    const sizes = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(anomalies, { minLength: 40, maxLength: 40 }), sizes, fc.nat(), (records, lengths, room) => {
        const loader = new ColumnsLoader<RecordColumns>(room % 50);
        const loaded = Array.from(batchesOf(records, lengths), (batch) => {
          loader.append(batch);
          return { columns: loader.loaded(), entities: loader.loaded().entities.length, length: loader.length };
        });
        for (const { columns, entities, length } of loaded) {
          expect(columns.length).toBe(length);
          expect(recordsOf(columns)).toEqual(records.slice(0, length));
          expect(columns.entities.length).toBe(entities);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same columns until there are more', () => {
    const batch = recordColumnsOf(fc.sample(anomalies, { numRuns: 3, seed: 1 }));
    const loader = new ColumnsLoader<RecordColumns>(6);
    loader.append(batch);
    const first = loader.loaded();
    expect(loader.loaded()).toBe(first);
    loader.append(batch);
    expect(loader.loaded()).not.toBe(first);
    expect(loader.loaded().recordScore.buffer).toBe(first.recordScore.buffer);
  });
});
