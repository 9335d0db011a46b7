import { type Table, tableFromIPC } from '@uwdata/flechette';
import { type ColumnField, influencerColumns, recordColumns } from '../contract/columns';
import {
  type DecodedValues,
  readBytes,
  readCodeLists,
  readCodes,
  readDetectorDictionary,
  readEntityDictionary,
  readFlags,
  readFloatLists,
  readFloats,
  readTextDictionary,
  readTimestamps,
} from './arrowDecoders';
import { arrowMessages } from './arrowMessages';
import { checkSchema } from './checkSchema';
import type { InfluencerColumns } from './influencerColumns';
import type { RecordColumns } from './recordColumns';

/**
 * The batches of a records answer as they arrive, each with its own dictionaries. Throws, naming the column, when the
 * stream's fields are not those of the contract, and when it ends early.
 */
export async function* decodeRecordColumns(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RecordColumns> {
  for await (const table of decodeBatches(chunks, recordColumns)) yield toRecordColumns(table);
}

/** As `decodeRecordColumns`, for influencer results. */
export async function* decodeInfluencerColumns(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<InfluencerColumns> {
  for await (const table of decodeBatches(chunks, influencerColumns)) yield toInfluencerColumns(table);
}

async function* decodeBatches(
  chunks: AsyncIterable<Uint8Array>,
  fields: readonly ColumnField[],
): AsyncGenerator<Table> {
  let schema: Uint8Array | null = null;
  let dictionaries: Uint8Array[] = [];
  for await (const { kind, bytes } of arrowMessages(chunks)) {
    if (kind === 'schema') {
      schema = bytes;
      checkSchema(tableFromIPC(bytes).schema, fields);
    } else if (schema === null) {
      throw new Error('The Arrow stream does not begin with its schema.');
    } else if (kind === 'dictionary') {
      dictionaries.push(bytes);
    } else {
      // With `useProxy` the library leaves the dictionaries' values alone; `arrowDecoders` reads them.
      yield tableFromIPC([schema, ...dictionaries, bytes], { useProxy: true });
      dictionaries = [];
    }
  }
}

const valuesOf = (table: Table, name: string): DecodedValues => table.getChild(name).data[0];

function toRecordColumns(table: Table): RecordColumns {
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
    detectors: readDetectorDictionary(values('detector')),
    entities: readEntityDictionary(values('partition')),
  };
}

function toInfluencerColumns(table: Table): InfluencerColumns {
  const values = (name: string) => valuesOf(table, name);
  return {
    length: table.numRows,
    timestamp: readTimestamps(values('timestamp')),
    job: readCodes(values('job_id')),
    influencer: readCodes(values('influencer')),
    influencerScore: readFloats(values('influencer_score')),
    isInterim: readFlags(values('is_interim')),
    jobs: readTextDictionary(values('job_id')),
    entities: readEntityDictionary(values('influencer')),
  };
}
