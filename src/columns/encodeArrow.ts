import { Column, Table, tableToIPC } from '@uwdata/flechette';
import { type ColumnField, influencerColumns, recordColumns } from '../contract/columns';
import {
  type ArrowValues,
  bytes,
  codes,
  detectorDictionary,
  entityDictionary,
  entityLists,
  flags,
  floatLists,
  floats,
  textDictionary,
  timestamps,
} from './arrowEncoders';
import { END_OF_STREAM, messageLength } from './arrowMessages';
import { arrowSchema, arrowTypes } from './arrowTypes';
import type { InfluencerColumns } from './influencerColumns';
import type { RecordColumns } from './recordColumns';
import { takeInfluencerRows, takeRecordRows } from './takeRows';

const BATCH_ROWS = 65_536;

/**
 * These rows, in this order, as chunks of one Arrow IPC stream with the fields of the contract. Every batch brings
 * its own dictionaries, which hold only what it uses and replace those before.
 */
export const encodeRecordColumns = (columns: RecordColumns, rows: Uint32Array): Iterable<Uint8Array> =>
  encodeBatches(rows, recordColumns, (batch) => recordBatch(takeRecordRows(columns, batch)));

/** As `encodeRecordColumns`, for influencer results. */
export const encodeInfluencerColumns = (columns: InfluencerColumns, rows: Uint32Array): Iterable<Uint8Array> =>
  encodeBatches(rows, influencerColumns, (batch) => influencerBatch(takeInfluencerRows(columns, batch)));

type WireBatch = ReadonlyMap<string, ArrowValues>;

function recordBatch(columns: RecordColumns): WireBatch {
  const detectors = detectorDictionary(columns.detectors);
  const entities = entityDictionary(columns.entities);
  const entityCodes = (values: Int32Array) => codes(values, entities, arrowTypes['dictionary<entity>']);
  return new Map([
    ['timestamp', timestamps(columns.timestamp)],
    ['detector', codes(columns.detector, detectors, arrowTypes['dictionary<detector>'])],
    ['partition', entityCodes(columns.partition)],
    ['over', entityCodes(columns.over)],
    ['by', entityCodes(columns.by)],
    ['record_score', floats(columns.recordScore)],
    ['initial_record_score', floats(columns.initialRecordScore)],
    ['probability', floats(columns.probability)],
    ['actual', floatLists(columns.actual)],
    ['typical', floatLists(columns.typical)],
    ['influencers', entityLists(columns.influencers, entities)],
    ['is_interim', flags(columns.isInterim)],
    ['is_multi_bucket', flags(columns.isMultiBucket)],
    ['cause_count', bytes(columns.causeCount)],
  ]);
}

function influencerBatch(columns: InfluencerColumns): WireBatch {
  const entities = entityDictionary(columns.entities);
  return new Map([
    ['timestamp', timestamps(columns.timestamp)],
    ['job_id', codes(columns.job, textDictionary(columns.jobs), arrowTypes['dictionary<utf8>'])],
    ['influencer', codes(columns.influencer, entities, arrowTypes['dictionary<entity>'])],
    ['influencer_score', floats(columns.influencerScore)],
    ['is_interim', flags(columns.isInterim)],
  ]);
}

/** The library writes a whole stream a batch; of every stream but the first the schema is cut, of all of them the end. */
function* encodeBatches(
  rows: Uint32Array,
  fields: readonly ColumnField[],
  batchOf: (rows: Uint32Array) => WireBatch,
): Generator<Uint8Array> {
  for (let start = 0; start === 0 || start < rows.length; start += BATCH_ROWS) {
    const stream = encodeStream(fields, batchOf(rows.subarray(start, start + BATCH_ROWS)));
    yield stream.subarray(start === 0 ? 0 : messageLength(stream), -END_OF_STREAM.length);
  }
  yield END_OF_STREAM;
}

function encodeStream(fields: readonly ColumnField[], batch: WireBatch): Uint8Array {
  const columns = fields.map(({ name }) => new Column([batch.get(name) as ArrowValues]));
  const bytes = tableToIPC(new Table(arrowSchema(fields), columns), { format: 'stream' });
  if (bytes === null) throw new Error('Arrow encoding gave no bytes');
  return bytes;
}
