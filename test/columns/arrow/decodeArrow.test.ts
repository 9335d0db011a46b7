import { type DataType, float32, tableFromArrays, tableToIPC } from '@uwdata/flechette';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBucketRuns, decodeInfluencerColumns, decodeRecordColumns } from '../../../src/columns/arrow/decodeArrow';
import { encodeBucketRuns, encodeInfluencerColumns, encodeRecordColumns } from '../../../src/columns/arrow/encodeArrow';
import type { BucketRuns } from '../../../src/columns/bucketRuns';
import { ColumnsLoader } from '../../../src/columns/build/ColumnsLoader';
import { joinBuckets } from '../../../src/columns/build/joinBuckets';
import type { InfluencerColumns } from '../../../src/columns/influencerColumns';
import type { RecordColumns } from '../../../src/columns/recordColumns';
import { recordAt } from '../../../src/columns/recordRows';
import type { Anomaly } from '../../../src/domain/anomaly';
import {
  allRows,
  anomalies,
  bucketColumnsOf,
  buckets,
  influencerColumnsOf,
  influencerResults,
  recordColumnsOf,
} from '../../support/randomColumns';

/** The same bytes in chunks of another length, some of them empty, as a network would deliver them. */
async function* rechunk(chunks: Iterable<Uint8Array>, length: number) {
  const bytes = Buffer.concat([...chunks]);
  for (let start = 0; start < bytes.length; start += length) {
    yield bytes.subarray(start, start + length);
    yield new Uint8Array(0);
  }
}

async function decodeRecords(chunks: AsyncIterable<Uint8Array>) {
  const loader = new ColumnsLoader<RecordColumns>(0);
  for await (const batch of decodeRecordColumns(chunks)) loader.append(batch);
  return loader.loaded();
}

const chunkLength = fc.integer({ min: 1, max: 5000 });

describe('decodeRecordColumns', () => {
  it('gives back what was encoded, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anomalies, { maxLength: 30 }), chunkLength, async (records, length) => {
        const columns = recordColumnsOf(records);
        const decoded = await decodeRecords(rechunk(encodeRecordColumns(columns, allRows(records.length)), length));
        expect(Array.from(allRows(decoded.length), (row) => recordAt(decoded, row))).toEqual(records);
        expect(decoded.entities.length).toBe(columns.entities.length);
        expect(decoded.detectors.length).toBe(columns.detectors.length);
      }),
    );
  });

  it('gives back every batch of a long answer, with dictionaries that differ from batch to batch', async () => {
    const [template] = fc.sample(anomalies, { numRuns: 1, seed: 7 });
    const records = Array.from({ length: 70_000 }, (_, i): Anomaly => {
      const entity = { field: 'host', value: `host-${Math.floor(i / 1000)}` };
      return {
        ...template,
        over: null,
        by: null,
        recordScore: i % 100,
        partition: i % 3 ? entity : null,
        influencers: i % 2 ? [entity] : [],
      };
    });
    const decoded = await decodeRecords(
      rechunk(encodeRecordColumns(recordColumnsOf(records), allRows(70_000)), 65_521),
    );
    expect(decoded.length).toBe(70_000);
    expect(decoded.entities.length).toBe(70);
    for (const row of [0, 65_535, 65_536, 69_999]) expect(recordAt(decoded, row)).toEqual(records[row]);
  });

  it('says that a stream ended early', async () => {
    const bytes = Buffer.concat([...encodeRecordColumns(recordColumnsOf([]), allRows(0))]);
    await expect(decodeRecords(rechunk([bytes.subarray(0, -9)], 100))).rejects.toThrow('The Arrow stream ended early.');
  });

  it('refuses what is no Arrow stream', async () => {
    await expect(decodeRecords(rechunk([Buffer.from('{"error":"nothing here"}')], 100))).rejects.toThrow(
      'not an Arrow stream',
    );
  });

  const streamOf = (columns: Record<string, number[]>, types: Record<string, DataType>) =>
    tableToIPC(tableFromArrays(columns, { types }), { format: 'stream' }) as Uint8Array;

  it('names the column that is missing', async () => {
    const stream = streamOf({ record_score: [1] }, {});
    await expect(decodeRecords(rechunk([stream], 100))).rejects.toThrow('Column "timestamp" is missing');
  });

  it('names the column that has another type', async () => {
    const decode = async () => {
      for await (const _ of decodeInfluencerColumns(
        rechunk([streamOf({ timestamp: [1] }, { timestamp: float32() })], 100),
      ));
    };
    await expect(decode()).rejects.toThrow('Column "timestamp" is float32: expected timestamp[ms].');
  });
});

describe('decodeInfluencerColumns', () => {
  it('gives back what was encoded, whatever the chunks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(influencerResults, { maxLength: 30 }), chunkLength, async (results, length) => {
        const columns = influencerColumnsOf(results);
        const loader = new ColumnsLoader<InfluencerColumns>(results.length);
        const stream = rechunk(encodeInfluencerColumns(columns, allRows(results.length)), length);
        for await (const batch of decodeInfluencerColumns(stream)) loader.append(batch);
        expect(loader.loaded()).toEqual(columns);
      }),
    );
  });
});

describe('decodeBucketRuns', () => {
  it('gives back what was encoded, whatever the chunks', async () => {
    const named = ({ job, scheduledEvents, names, ...runs }: BucketRuns) => ({
      ...runs,
      job: Array.from(job, (code) => names[code]),
      scheduledEvents: { ...scheduledEvents, values: Array.from(scheduledEvents.values, (code) => names[code]) },
    });
    await fc.assert(
      fc.asyncProperty(fc.array(buckets, { maxLength: 30 }), chunkLength, async (rows, length) => {
        const runs = joinBuckets(bucketColumnsOf(rows), []);
        const loader = new ColumnsLoader<BucketRuns>(runs.length);
        for await (const batch of decodeBucketRuns(rechunk(encodeBucketRuns(runs), length))) loader.append(batch);
        expect(named(loader.loaded())).toEqual(named(runs));
      }),
    );
  });
});
