import { RecordBatchReader } from 'apache-arrow';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodeRecordColumns } from '../../../src/columns/arrow/encodeArrow';
import type { Anomaly } from '../../../src/domain/anomaly';
import type { Entity } from '../../../src/domain/entity';
import { epochMs } from '../../../src/domain/time';
import { allRows, anomalies, recordColumnsOf } from '../../support/randomColumns';

// Another reader of the same format, Apache's own: what we write must be Arrow, not what one library takes for it.

type Row = {
  timestamp: number;
  detector: { job_id: string };
  partition: { field: string; value: string } | null;
  probability: number;
  influencers: Iterable<{ field: string; value: string }>;
};

const plain = ({ timestamp, detector, partition, probability, influencers }: Row) => ({
  timestamp,
  job: detector.job_id,
  partition: partition && { field: partition.field, value: partition.value },
  probability,
  influencers: [...influencers].map(({ field, value }) => ({ field, value })),
});

/** Apache's reader drops a byte order mark at the start of a text. */
const asRead = ({ field, value }: Entity) => ({ field, value: value.replace(/^\uFEFF/, '') });

const expected = ({ timestamp, detector, partition, probability, influencers }: Anomaly) => ({
  timestamp,
  job: detector.jobId,
  partition: partition && asRead(partition),
  probability,
  influencers: influencers.map(asRead),
});

async function readWithApache(records: readonly Anomaly[]) {
  const columns = recordColumnsOf(records);
  const batches = [];
  for await (const batch of await RecordBatchReader.from(encodeRecordColumns(columns, allRows(records.length)))) {
    batches.push(batch.toArray().map((row) => plain(row.toJSON() as Row)));
  }
  return batches;
}

it('reads what we write', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anomalies, { minLength: 1, maxLength: 20 }), async (records) => {
      expect((await readWithApache(records)).flat()).toEqual(records.map(expected));
    }),
    { numRuns: 50 },
  );
});

it('follows dictionaries that batches add to', async () => {
  const [some] = fc.sample(anomalies, { numRuns: 1, seed: 1 });
  const records = Array.from({ length: 70_000 }, (_, i) => ({
    ...some,
    timestamp: epochMs(i),
    partition: { field: 'host', value: `host-${i % 1_000}${i < 49_152 ? '' : '-late'}` },
    influencers: [],
  }));
  const batches = await readWithApache(records);
  expect(batches.map(({ length }) => length)).toEqual([16_384, 32_768, 20_848]);
  expect(batches.flat().map(({ partition }) => partition?.value)).toEqual(
    records.map(({ partition }) => partition.value),
  );
});
