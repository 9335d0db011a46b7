import { ReadableStream as WebStream } from 'node:stream/web';
import { setImmediate } from 'node:timers/promises';
import type { Context } from 'hono';
import { TOTAL_COUNT_HEADER, VERSION_HEADER } from '../../contract/columns';
import { bucketColumnsQuery, influencerColumnsQuery, recordColumnsQuery } from '../../contract/columnsQuery';
import type { ColumnStream, ResultsSource } from '../sources/resultsSource';
import type { Handler } from './handler';
import { parseQuery } from './parseQuery';

/** The query for the contract to read: `job_id` may be repeated, of anything else the last counts. */
function queryOf(c: Context): object {
  const { searchParams } = new URL(c.req.url);
  const entries = Array.from(searchParams).filter(([name]) => name !== 'job_id');
  return { ...Object.fromEntries(entries), job_id: searchParams.getAll('job_id') };
}

/** Other requests have their turn between the chunks: a client that reads as quickly as they are made would hold them up to the end. */
async function* inTurns(chunks: ColumnStream['chunks']): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    await setImmediate();
  }
}

/** The stream is pulled, so a slow client slows the encoding, and one that leaves ends it. */
async function answerStream(c: Context, source: ResultsSource, { total, chunks }: ColumnStream): Promise<Response> {
  const { version } = await source.describe();
  return c.body(WebStream.from(inTurns(chunks)) as ReadableStream<Uint8Array>, 200, {
    'content-type': 'application/vnd.apache.arrow.stream',
    [TOTAL_COUNT_HEADER]: String(total),
    [VERSION_HEADER]: version,
  });
}

/** `GET /api/columns/records` */
export const answerRecordColumns: Handler = async (c, { source }) =>
  answerStream(c, source, await source.recordColumns(parseQuery(recordColumnsQuery, queryOf(c))));

/** `GET /api/columns/influencers` */
export const answerInfluencerColumns: Handler = async (c, { source }) =>
  answerStream(c, source, await source.influencerColumns(parseQuery(influencerColumnsQuery, queryOf(c))));

/** `GET /api/columns/buckets` */
export const answerBucketColumns: Handler = async (c, { source }) =>
  answerStream(c, source, await source.bucketColumns(parseQuery(bucketColumnsQuery, queryOf(c))));
