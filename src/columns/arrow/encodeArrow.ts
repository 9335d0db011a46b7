import { Column, Table, tableToIPC } from '@uwdata/flechette';
import { bucketColumns, type ColumnField, influencerColumns, recordColumns } from '../../contract/columns';
import type { Detector } from '../../domain/detector';
import type { Entity } from '../../domain/entity';
import type { BucketRuns } from '../bucketRuns';
import { take, takeLists } from '../build/takeRows';
import type { InfluencerColumns } from '../influencerColumns';
import type { RecordColumns } from '../recordColumns';
import { detectorValues, entityValues, textValues } from './arrowDictionaryEncoders';
import { type ArrowValues, bytes, codeLists, codes, flags, floatLists, floats, timestamps } from './arrowEncoders';
import { END_OF_STREAM, splitMessages } from './arrowMessages';
import { arrowSchema, arrowTypes } from './arrowTypes';
import { SentValues } from './SentValues';

/** Small, so that there is something to look at soon. */
const FIRST_BATCH_ROWS = 16_384;
const BATCH_ROWS = 32_768;

/**
 * These rows, in this order, as chunks of one Arrow IPC stream with the fields of the contract. It begins with empty
 * dictionaries; every batch adds the values that it is the first to use.
 */
export function encodeRecordColumns(columns: RecordColumns, rows: Uint32Array): Iterable<Uint8Array> {
  const detectors = new SentValues(columns.detectors, detectorValues);
  const entities = new SentValues(columns.entities, entityValues);
  return encodeBatches(rows, recordColumns, (batch) => recordBatch(columns, batch, detectors, entities));
}

/** As `encodeRecordColumns`, for influencer results. */
export function encodeInfluencerColumns(columns: InfluencerColumns, rows: Uint32Array): Iterable<Uint8Array> {
  const jobs = new SentValues(columns.jobs, textValues);
  const entities = new SentValues(columns.entities, entityValues);
  return encodeBatches(rows, influencerColumns, (batch) => influencerBatch(columns, batch, jobs, entities));
}

/** As `encodeRecordColumns`, for all runs of buckets. */
export function encodeBucketRuns(runs: BucketRuns): Iterable<Uint8Array> {
  const names = new SentValues(runs.names, textValues);
  const rows = Uint32Array.from({ length: runs.length }, (_, row) => row);
  return encodeBatches(rows, bucketColumns, (batch) => bucketBatch(runs, batch, names));
}

type WireBatch = ReadonlyMap<string, ArrowValues>;

function recordBatch(
  columns: RecordColumns,
  rows: Uint32Array,
  detectors: SentValues<Detector>,
  entities: SentValues<Entity>,
): WireBatch {
  const detector = detectors.renumber(take(columns.detector, rows));
  const [partition, over, by] = [columns.partition, columns.over, columns.by].map((one) =>
    entities.renumber(take(one, rows)),
  );
  const influencers = takeLists(columns.influencers, rows);
  entities.renumber(influencers.values);
  const dictionary = entities.next();
  const entityCodes = (values: Int32Array) => codes(values, dictionary, arrowTypes['dictionary<entity>']);
  return new Map([
    ['timestamp', timestamps(take(columns.timestamp, rows))],
    ['detector', codes(detector, detectors.next(), arrowTypes['dictionary<detector>'])],
    ['partition', entityCodes(partition)],
    ['over', entityCodes(over)],
    ['by', entityCodes(by)],
    ['record_score', floats(take(columns.recordScore, rows))],
    ['initial_record_score', floats(take(columns.initialRecordScore, rows))],
    ['probability', floats(take(columns.probability, rows))],
    ['actual', floatLists(takeLists(columns.actual, rows))],
    ['typical', floatLists(takeLists(columns.typical, rows))],
    ['influencers', codeLists(influencers, dictionary, 'dictionary<entity>')],
    ['is_interim', flags(take(columns.isInterim, rows))],
    ['is_multi_bucket', flags(take(columns.isMultiBucket, rows))],
    ['cause_count', bytes(take(columns.causeCount, rows))],
  ]);
}

function influencerBatch(
  columns: InfluencerColumns,
  rows: Uint32Array,
  jobs: SentValues<string>,
  entities: SentValues<Entity>,
): WireBatch {
  const job = jobs.renumber(take(columns.job, rows));
  const influencer = entities.renumber(take(columns.influencer, rows));
  return new Map([
    ['timestamp', timestamps(take(columns.timestamp, rows))],
    ['job_id', codes(job, jobs.next(), arrowTypes['dictionary<utf8>'])],
    ['influencer', codes(influencer, entities.next(), arrowTypes['dictionary<entity>'])],
    ['influencer_score', floats(take(columns.influencerScore, rows))],
    ['is_interim', flags(take(columns.isInterim, rows))],
  ]);
}

function bucketBatch(runs: BucketRuns, rows: Uint32Array, names: SentValues<string>): WireBatch {
  const job = names.renumber(take(runs.job, rows));
  const scheduledEvents = takeLists(runs.scheduledEvents, rows);
  names.renumber(scheduledEvents.values);
  const dictionary = names.next();
  return new Map([
    ['job_id', codes(job, dictionary, arrowTypes['dictionary<utf8>'])],
    ['timestamp', timestamps(take(runs.from, rows))],
    ['end_timestamp', timestamps(take(runs.to, rows))],
    ['has_events', flags(take(runs.hasEvents, rows))],
    ['scheduled_events', codeLists(scheduledEvents, dictionary, 'dictionary<utf8>')],
  ]);
}

/** The library writes a whole stream a batch; all but the first lose their schema and empty dictionaries, and all their end. */
function* encodeBatches(
  rows: Uint32Array,
  fields: readonly ColumnField[],
  batchOf: (rows: Uint32Array) => WireBatch,
): Generator<Uint8Array> {
  for (let start = 0; start === 0 || start < rows.length; ) {
    const end = start + (start === 0 ? FIRST_BATCH_ROWS : BATCH_ROWS);
    for (const { kind, bytes } of splitMessages(encodeStream(fields, batchOf(rows.subarray(start, end)))))
      if (start === 0 || kind === 'delta' || kind === 'batch') yield bytes;
    start = end;
  }
  yield END_OF_STREAM;
}

function encodeStream(fields: readonly ColumnField[], batch: WireBatch): Uint8Array {
  const columns = fields.map(({ name }) => new Column([batch.get(name) as ArrowValues]));
  const bytes = tableToIPC(new Table(arrowSchema(fields), columns), { format: 'stream' });
  if (bytes === null) throw new Error('Arrow encoding gave no bytes');
  return bytes;
}
