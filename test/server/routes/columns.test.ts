import { tableFromIPC } from '@uwdata/flechette';
import { describe, expect, it } from 'vitest';
import { bucketColumns, influencerColumns, recordColumns, TOTAL_COUNT_HEADER } from '../../../src/contract/columns';
import { bucketStart, influencedBy, influencerDocument, recordDocument } from '../../support/documents';
import { appOf, get } from '../support/appOf';

const documents = Array.from({ length: 200 }, (_, i) => [
  recordDocument(i % 20, (i * 37) % 100, {
    job_id: i % 3 === 0 ? 'a' : 'b',
    is_interim: i % 7 === 0,
    partition_field_name: 'host',
    partition_field_value: `h${i % 5}`,
    ...influencedBy({ user: [`u${i % 4}`, 'root'] }),
  }),
  { ...influencerDocument(i % 20, 'user', `u${i % 4}`, (i * 13) % 100), job_id: 'a' },
]).flat();

const app = appOf(documents);
const RECORDS_OF_B = '/_ml/anomaly_detectors/b/results/records';

async function columns(path: string) {
  const answer = await app.request(path);
  const table = tableFromIPC(new Uint8Array(await answer.arrayBuffer()));
  return { answer, table };
}

describe('GET /api/columns/records', () => {
  it.each([
    ['', ['a', 'b'], ''],
    ['?job_id=a', ['a'], ''],
    ['?job_id=a&job_id=b&score=50', ['a', 'b'], '&record_score=50'],
    [
      '?exclude_interim=true&start=2026-10-12T05&end=2026-10-12T09',
      ['a', 'b'],
      '&exclude_interim=true&start=2026-10-12T05&end=2026-10-12T09',
    ],
  ])('%s carries the rows that results/records answers', async (query, jobs, filter) => {
    const { answer, table } = await columns(`/api/columns/records${query}`);
    const answers = await Promise.all(
      jobs.map((job) => get(app, `/_ml/anomaly_detectors/${job}/results/records?size=1000${filter}`)),
    );
    const records = answers.flatMap(({ body }) => body.records);
    expect(answer.headers.get('content-type')).toBe('application/vnd.apache.arrow.stream');
    expect([table.numRows, answer.headers.get(TOTAL_COUNT_HEADER)]).toEqual([records.length, String(records.length)]);
    expect(records.length).toBeGreaterThan(0);
    const key = (job: string, time: number, score: number, host: string) => `${job} ${time} ${score} ${host}`;
    const rows = table.toArray() as { [name: string]: never }[];
    const drawn = rows.map((row) => {
      const { detector, timestamp, record_score, partition } = row as unknown as Row;
      return key(detector.job_id, Number(timestamp), record_score, partition.value);
    });
    const told = records.map((one) => key(one.job_id, one.timestamp, one.record_score, one.partition_field_value));
    expect(drawn.sort()).toEqual(told.sort());
  });

  it('lets others have their turn between its chunks, however quickly they are taken', async () => {
    const { body } = await app.request('/api/columns/records');
    let taken = 0;
    const takenAtNextTurn = new Promise<number>((resolve) => setImmediate(() => resolve(taken)));
    for await (const _ of body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) taken++;
    expect(taken).toBeGreaterThan(3);
    expect(await takenAtNextTurn).toBeLessThan(3);
  });

  type Row = { detector: { job_id: string }; timestamp: number; record_score: number; partition: { value: string } };

  it('carries the same rows highest score first, in the order of results/records', async () => {
    const { table } = await columns('/api/columns/records?job_id=b&score=20&sort=record_score');
    const { body } = await get(app, `${RECORDS_OF_B}?size=1000&record_score=20&sort=record_score&desc=true`);
    const keyOf = (score: number, time: number, host: string) => `${score} ${time} ${host}`;
    const rows = table.toArray() as unknown as Row[];
    const drawn = rows.map((row) => keyOf(row.record_score, Number(row.timestamp), row.partition.value));
    const told = body.records.map((one: { record_score: number; timestamp: number; partition_field_value: string }) =>
      keyOf(one.record_score, one.timestamp, one.partition_field_value),
    );
    expect(drawn).toEqual(told);
    expect(new Set(rows.map(({ record_score }) => record_score)).size).toBeLessThan(rows.length);
  });

  it('carries them in the order of the source when no other is asked', async () => {
    const { table } = await columns('/api/columns/records');
    const filed = documents.filter((one) => 'record_score' in one) as { record_score: number }[];
    expect(Array.from(table.getChild('record_score') as Iterable<number>)).toEqual(
      filed.map(({ record_score }) => record_score),
    );
  });

  it('has the fields of the contract, also without a row', async () => {
    const { table } = await columns('/api/columns/records?end=1970');
    expect(table.schema.fields.map(({ name }) => name)).toEqual(recordColumns.map(({ name }) => name));
    expect(table.numRows).toBe(0);
  });

  it.each([
    ['?job_id=none', 404, "No known job with id 'none'"],
    ['?start=never', 400, 'all shards failed'],
    ['?score=high', 400, /^score: /],
    ['?exclude_interim=perhaps', 400, /^exclude_interim: /],
    ['?size=1', 400, /size/],
    ['?sort=influencer_score', 400, /^sort: /],
  ])('refuses %s', async (query, status, reason) => {
    const answer = await get(app, `/api/columns/records${query}`);
    expect([answer.status, answer.body.error.reason]).toEqual([status, expect.stringMatching(reason)]);
  });

  it('stops encoding when the client leaves', async () => {
    const answer = await app.request('/api/columns/records');
    await expect(answer.body?.cancel()).resolves.toBeUndefined();
  });
});

describe('GET /api/columns/influencers', () => {
  it('carries them highest score first', async () => {
    const { table } = await columns('/api/columns/influencers?sort=influencer_score');
    const scores = Array.from(table.getChild('influencer_score') as Iterable<number>);
    expect(scores.length).toBeGreaterThan(0);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('carries the rows that results/influencers answers', async () => {
    const { answer, table } = await columns('/api/columns/influencers?job_id=a&score=10');
    const { body } = await get(app, '/_ml/anomaly_detectors/a/results/influencers?size=1000&influencer_score=10');
    expect(table.schema.fields.map(({ name }) => name)).toEqual(influencerColumns.map(({ name }) => name));
    expect([table.numRows, answer.headers.get(TOTAL_COUNT_HEADER)]).toEqual([body.count, String(body.count)]);
    const scores = Array.from(table.getChild('influencer_score') as Iterable<number>);
    expect(scores.sort()).toEqual(
      body.influencers.map((one: { influencer_score: number }) => one.influencer_score).sort(),
    );
  });
});

describe('GET /api/columns/buckets', () => {
  const HOUR = 3_600_000;
  const bucket = (job_id: string, hour: number, rest: object = {}) => ({
    ...{ job_id, result_type: 'bucket', bucket_span: 3600, event_count: 5 },
    ...{ timestamp: bucketStart(hour), anomaly_score: 0, is_interim: false, ...rest },
  });
  const bucketApp = appOf([
    bucket('b', 3),
    bucket('b', 2, { event_count: undefined }),
    bucket('a', 0),
    bucket('a', 1, { event_count: 0 }),
    bucket('a', 2, { scheduled_events: ['holiday', 'b'] }),
    bucket('a', 5),
  ]);
  const rowsOf = async (query: string) => {
    const answer = await bucketApp.request(`/api/columns/buckets${query}`);
    const table = tableFromIPC(new Uint8Array(await answer.arrayBuffer()));
    expect(answer.headers.get(TOTAL_COUNT_HEADER)).toBe(String(table.numRows));
    expect(table.schema.fields.map(({ name }) => name)).toEqual(bucketColumns.map(({ name }) => name));
    return table.toArray().map((row) => {
      const hour = (time: number) => (time - bucketStart(0)) / HOUR;
      return [row.job_id, hour(row.timestamp), hour(row.end_timestamp), row.has_events, [...row.scheduled_events]];
    });
  };

  it('carries the runs of every job, or of those asked for', async () => {
    const ofB = [['b', 2, 4, true, []]];
    const ofA = [
      ['a', 0, 1, true, []],
      ['a', 1, 2, false, []],
      ['a', 2, 3, true, ['holiday', 'b']],
      ['a', 5, 6, true, []],
    ];
    expect(await rowsOf('')).toEqual([...ofB, ...ofA]);
    expect(await rowsOf('?job_id=a')).toEqual(ofA);
  });

  it.each([
    ['?job_id=none', 404, "No known job with id 'none'"],
    ['?score=1', 400, /score/],
  ])('refuses %s', async (query, status, reason) => {
    const answer = await get(bucketApp, `/api/columns/buckets${query}`);
    expect([answer.status, answer.body.error.reason]).toEqual([status, expect.stringMatching(reason)]);
  });
});
