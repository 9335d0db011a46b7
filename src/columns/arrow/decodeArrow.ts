import { type Table, tableFromIPC } from '@uwdata/flechette';
import { bucketColumns, type ColumnField, influencerColumns, recordColumns } from '../../contract/columns';
import type { Detector } from '../../domain/detector';
import type { Entity } from '../../domain/entity';
import type { BucketRuns } from '../bucketRuns';
import type { InfluencerColumns } from '../influencerColumns';
import type { RecordColumns } from '../recordColumns';
import {
  type DecodedValues,
  readBytes,
  readCodeLists,
  readCodes,
  readFlags,
  readFloatLists,
  readFloats,
  readTimestamps,
} from './arrowDecoders';
import { readDetectors, readEntities, readTexts } from './arrowDictionaryDecoders';
import { arrowMessages } from './arrowMessages';
import { checkSchema } from './checkSchema';
import { ReceivedValues } from './ReceivedValues';

/**
 * The batches of a records answer as they arrive. Their dictionaries hold what the stream has brought so far, and grow with it.
 * Throws, naming the column, when the stream's fields are not those of the contract, and when it ends early.
 */
export async function* decodeRecordColumns(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RecordColumns> {
  const detectors = new ReceivedValues(readDetectors);
  const entities = new ReceivedValues(readEntities);
  for await (const table of decodeBatches(chunks, recordColumns)) {
    detectors.receive(valuesOf(table, 'detector'));
    entities.receive(valuesOf(table, 'partition'));
    yield toRecordColumns(table, detectors.values, entities.values);
  }
}

/** As `decodeRecordColumns`, for influencer results. */
export async function* decodeInfluencerColumns(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<InfluencerColumns> {
  const jobs = new ReceivedValues(readTexts);
  const entities = new ReceivedValues(readEntities);
  for await (const table of decodeBatches(chunks, influencerColumns)) {
    jobs.receive(valuesOf(table, 'job_id'));
    entities.receive(valuesOf(table, 'influencer'));
    yield toInfluencerColumns(table, jobs.values, entities.values);
  }
}

/** As `decodeRecordColumns`, for runs of buckets. */
export async function* decodeBucketRuns(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BucketRuns> {
  const names = new ReceivedValues(readTexts);
  for await (const table of decodeBatches(chunks, bucketColumns)) {
    names.receive(valuesOf(table, 'job_id'));
    yield toBucketRuns(table, names.values);
  }
}

/** A table a batch; its dictionaries consist of those the stream began with and what has been added since the batch before. */
async function* decodeBatches(
  chunks: AsyncIterable<Uint8Array>,
  fields: readonly ColumnField[],
): AsyncGenerator<Table> {
  const beginning: Uint8Array[] = [];
  let added: Uint8Array[] = [];
  let batches = 0;
  for await (const { kind, bytes } of arrowMessages(chunks)) {
    if (kind === 'schema') checkSchema(tableFromIPC(bytes).schema, fields);
    else if (beginning.length === 0) throw new Error('The Arrow stream does not begin with its schema.');
    if (kind === 'dictionary' && batches > 0) throw new Error('The Arrow stream replaces a dictionary.');
    if (kind === 'schema' || kind === 'dictionary') beginning.push(bytes);
    else added.push(bytes);
    if (kind !== 'batch') continue;
    // With `useProxy` the library leaves the dictionaries' values alone; `ReceivedValues` reads them.
    yield tableFromIPC([...beginning, ...added], { useProxy: true });
    added = [];
    batches++;
  }
}

const valuesOf = (table: Table, name: string): DecodedValues => table.getChild(name).data[0];

function toRecordColumns(table: Table, detectors: readonly Detector[], entities: readonly Entity[]): RecordColumns {
  const values = (name: string) => valuesOf(table, name);
  return {
    length: table.numRows,
    timestamp: readTimestamps(values('timestamp')),
    detector: readCodes(values('detector')),
    partition: readCodes(values('partition')),
    over: readCodes(values('over')),
    by: readCodes(values('by')),
    recordScore: readFloats(values('record_score')),
    initialRecordScore: readFloats(values('initial_record_score')),
    probability: readFloats(values('probability')),
    actual: readFloatLists(values('actual')),
    typical: readFloatLists(values('typical')),
    influencers: readCodeLists(values('influencers')),
    isInterim: readFlags(values('is_interim')),
    isMultiBucket: readFlags(values('is_multi_bucket')),
    causeCount: readBytes(values('cause_count')),
    detectors,
    entities,
  };
}

function toInfluencerColumns(table: Table, jobs: readonly string[], entities: readonly Entity[]): InfluencerColumns {
  const values = (name: string) => valuesOf(table, name);
  return {
    length: table.numRows,
    timestamp: readTimestamps(values('timestamp')),
    job: readCodes(values('job_id')),
    influencer: readCodes(values('influencer')),
    influencerScore: readFloats(values('influencer_score')),
    isInterim: readFlags(values('is_interim')),
    jobs,
    entities,
  };
}

function toBucketRuns(table: Table, names: readonly string[]): BucketRuns {
  const values = (name: string) => valuesOf(table, name);
  return {
    length: table.numRows,
    job: readCodes(values('job_id')),
    from: readTimestamps(values('timestamp')),
    to: readTimestamps(values('end_timestamp')),
    hasEvents: readFlags(values('has_events')),
    scheduledEvents: readCodeLists(values('scheduled_events')),
    names,
  };
}
