import { tableFromIPC } from '@uwdata/flechette';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrowMessages } from '../../../src/columns/arrow/arrowMessages';
import { encodeInfluencerColumns, encodeRecordColumns } from '../../../src/columns/arrow/encodeArrow';
import { recordColumns } from '../../../src/contract/columns';
import {
  allRows,
  anomalies,
  influencerColumnsOf,
  influencerResults,
  recordColumnsOf,
} from '../../support/randomColumns';

const concat = (chunks: Iterable<Uint8Array>) => new Uint8Array(Buffer.concat([...chunks]));

describe('encodeRecordColumns', () => {
  it('writes one stream that any Arrow reader understands', () => {
    fc.assert(
      fc.property(fc.array(anomalies, { maxLength: 20 }), (records) => {
        const columns = recordColumnsOf(records);
        const table = tableFromIPC(concat(encodeRecordColumns(columns, allRows(records.length).reverse())));
        expect(table.names).toEqual(recordColumns.map(({ name }) => name));
        expect(table.numRows).toBe(records.length);
        const rows = table.toArray().reverse();
        records.forEach((record, i) => {
          const row = rows[i];
          expect(row.timestamp).toBe(record.timestamp);
          expect(row.record_score).toBe(record.recordScore);
          expect(row.partition?.field).toBe(record.partition?.field);
          expect([...row.actual]).toEqual(record.actual);
          expect(row.influencers.map((entity: { field: string }) => entity.field)).toEqual(
            record.influencers.map(({ field }) => field),
          );
          expect(row.detector.job_id).toBe(record.detector.jobId);
          expect(row.detector.bucket_span).toBe(record.detector.bucketSpan / 1000);
          expect(row.detector.over_field_name).toBe(record.detector.overField);
          expect(row.is_interim).toBe(record.isInterim);
          expect(row.cause_count).toBe(record.causeCount);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('says the schema once, and before a batch what none before it used', async () => {
    const [record] = fc.sample(anomalies, { numRuns: 1, seed: 6 });
    const late = { ...record, partition: { field: 'host', value: 'late' } };
    const columns = recordColumnsOf([...Array.from({ length: 49_152 }, () => record), late]);
    async function* chunks() {
      yield* encodeRecordColumns(columns, allRows(columns.length));
    }
    const kinds: string[] = [];
    for await (const { kind } of arrowMessages(chunks())) kinds.push(kind);
    const beginning = ['schema', 'dictionary', 'delta', 'dictionary', 'delta'];
    expect(kinds).toEqual([...beginning, 'batch', 'batch', 'delta', 'batch']);
  });
});

describe('encodeInfluencerColumns', () => {
  it('writes one stream that any Arrow reader understands', () => {
    fc.assert(
      fc.property(fc.array(influencerResults, { maxLength: 20 }), (results) => {
        const bytes = concat(encodeInfluencerColumns(influencerColumnsOf(results), allRows(results.length)));
        const rows = tableFromIPC(bytes).toArray();
        expect(
          rows.map((row) => [row.timestamp, row.job_id, row.influencer.field, row.influencer_score, row.is_interim]),
        ).toEqual(results.map((r) => [r.timestamp, r.jobId, r.influencer.field, r.influencerScore, r.isInterim]));
      }),
      { numRuns: 50 },
    );
  });
});
