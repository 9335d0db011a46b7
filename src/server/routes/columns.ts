import type { Context } from 'hono';
import { TOTAL_COUNT_HEADER, VERSION_HEADER } from '../../contract/columns';
import { bucketColumnsQuery, influencerColumnsQuery, recordColumnsQuery } from '../../contract/columnsQuery';
import type { ColumnStream, ResultsSource } from '../sources/resultsSource';
import { answerStream } from './answerStream';
import type { StreamHandler } from './handler';
import { parseQuery } from './parseQuery';

/** The query for the contract to read: `job_id` may be repeated, of anything else the last counts. */
function queryOf(c: Context): object {
  const { searchParams } = new URL(c.req.url);
  const entries = Array.from(searchParams).filter(([name]) => name !== 'job_id');
  return { ...Object.fromEntries(entries), job_id: searchParams.getAll('job_id') };
}

async function answerColumns(c: Context, source: ResultsSource, { total, chunks }: ColumnStream) {
  const { version } = await source.describe();
  return answerStream(c, chunks, {
    'content-type': 'application/vnd.apache.arrow.stream',
    [TOTAL_COUNT_HEADER]: String(total),
    [VERSION_HEADER]: version,
  });
}

/** `GET /api/columns/records` */
export const answerRecordColumns: StreamHandler = async (c, { source }) =>
  answerColumns(c, source, await source.recordColumns(parseQuery(recordColumnsQuery, queryOf(c))));

/** `GET /api/columns/influencers` */
export const answerInfluencerColumns: StreamHandler = async (c, { source }) =>
  answerColumns(c, source, await source.influencerColumns(parseQuery(influencerColumnsQuery, queryOf(c))));

/** `GET /api/columns/buckets` */
export const answerBucketColumns: StreamHandler = async (c, { source }) =>
  answerColumns(c, source, await source.bucketColumns(parseQuery(bucketColumnsQuery, queryOf(c))));
