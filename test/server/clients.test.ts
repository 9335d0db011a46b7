import { Client as Client9 } from '@elastic/elasticsearch';
import { Client as Client8 } from 'elasticsearch-8';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localAccess } from '../../src/server/access/Access';
import { type Listening, listen } from '../../src/server/listen';
import { bucketStart } from '../support/documents';
import { appOf } from './support/appOf';
import { everyKind } from './support/everyKind';

type Ml = Client9['ml'];

/** What a call brings: how many there are in all. */
const count = async (answer: Promise<{ count: number }>): Promise<number> => (await answer).count;

const late = '2026-10-12T01:00:00Z';

/** Each call, what it brings, and why Elasticsearch refuses what the client makes of it; null where it does not. */
const calls: readonly [name: string, call: (ml: Ml) => Promise<unknown>, brings: unknown, refused: RegExp | null][] = [
  ['records by query', (ml) => count(ml.getRecords({ job_id: 'job', from: 1, size: 1 })), 2, null],
  ['records by body', (ml) => count(ml.getRecords({ job_id: 'job', start: late, page: { size: 10 } })), 1, null],
  [
    'records, page in the query beside a body',
    (ml) => count(ml.getRecords({ job_id: 'job', start: late, size: 10 })),
    1,
    /unrecognized parameter: \[size\]/,
  ],
  [
    'records since a number',
    (ml) => count(ml.getRecords({ job_id: 'job', start: bucketStart(1) as never, page: { size: 10 } })),
    1,
    /start doesn't support values of type: VALUE_NUMBER/,
  ],
  ['records, only their count', (ml) => ml.getRecords({ job_id: 'job', filter_path: 'count' }), { count: 2 }, null],
  ['influencers by query', (ml) => count(ml.getInfluencers({ job_id: 'job', influencer_score: 50, size: 5 })), 1, null],
  [
    'influencers, score in the query beside a body',
    (ml) => count(ml.getInfluencers({ job_id: 'job', influencer_score: 50, page: { size: 5 } })),
    1,
    /unrecognized parameter: \[influencer_score\]/,
  ],
  ['buckets by body', (ml) => count(ml.getBuckets({ job_id: 'job', anomaly_score: 60 })), 1, null],
  [
    'buckets, page in the query beside a body',
    (ml) => count(ml.getBuckets({ job_id: 'job', anomaly_score: 60, size: 5 })),
    1,
    /unrecognized parameter: \[size\]/,
  ],
  [
    'one bucket with its records',
    async (ml) => (await ml.getBuckets({ job_id: 'job', timestamp: late, expand: true })).buckets[0].anomaly_score,
    50,
    null,
  ],
  [
    'overall buckets',
    (ml) => count(ml.getOverallBuckets({ job_id: 'job,other', top_n: 2, start: late, end: '2026-10-12T02:00:00Z' })),
    1,
    null,
  ],
  [
    'overall buckets since a number',
    (ml) => count(ml.getOverallBuckets({ job_id: 'team', start: bucketStart(1) as never })),
    1,
    /start doesn't support values of type: VALUE_NUMBER/,
  ],
  ['categories', (ml) => count(ml.getCategories({ job_id: 'job' })), 3, null],
  ['categories by query', (ml) => count(ml.getCategories({ job_id: 'job', from: 1, size: 1 })), 3, null],
  ['one category', (ml) => count(ml.getCategories({ job_id: 'job', category_id: 2 })), 1, null],
  [
    'categories, partition in the query beside a body',
    (ml) => count(ml.getCategories({ job_id: 'job', partition_field_value: 'a', page: { size: 5 } })),
    2,
    /unrecognized parameter: \[partition_field_value\]/,
  ],
  ['all jobs', (ml) => count(ml.getJobs()), 2, null],
  ['jobs of a group', (ml) => count(ml.getJobs({ job_id: 'te*', exclude_generated: true })), 2, null],
  ['statistics of all jobs', (ml) => count(ml.getJobStats({ job_id: '_all' })), 2, null],
  ['statistics of no job', (ml) => count(ml.getJobStats({ job_id: 'x*', allow_no_match: true })), 0, null],
  ['snapshots', (ml) => count(ml.getModelSnapshots({ job_id: 'job' })), 2, null],
  ['one snapshot', (ml) => count(ml.getModelSnapshots({ job_id: 'job', snapshot_id: 's1', desc: false })), 1, null],
  [
    'snapshots, page in the query beside a body',
    (ml) => count(ml.getModelSnapshots({ job_id: 'job', size: 1, desc: false })),
    2,
    /unrecognized parameter: \[size\]/,
  ],
  ['calendars', (ml) => count(ml.getCalendars()), 3, null],
  ['calendars by query', (ml) => count(ml.getCalendars({ from: 1, size: 1 })), 3, null],
  ['calendars by body', (ml) => count(ml.getCalendars({ page: { from: 1 } })), 3, null],
  ['one calendar', (ml) => count(ml.getCalendars({ calendar_id: 'holidays' })), 1, null],
  ['events of a calendar', (ml) => count(ml.getCalendarEvents({ calendar_id: 'holidays' })), 1, null],
  ['events of a job', (ml) => count(ml.getCalendarEvents({ calendar_id: '_all', job_id: 'other', size: 5 })), 2, null],
  ['defaults and limits', async (ml) => (await ml.info()).defaults.datafeeds.scroll_size, 1000, null],
];

describe.each(['strict', 'lenient'])('a %s server', (mode) => {
  let server: Listening;
  beforeAll(async () => {
    server = await listen(appOf(everyKind, { lenient: mode === 'lenient' }), { host: '127.0.0.1', port: 0 });
  });
  afterAll(() => server.close());

  describe.each([
    ['9', () => new Client9({ node: server.url, maxRetries: 0 })],
    // Its calls and answers of these endpoints have the same types, but for what is nowhere used here.
    ['8', () => new Client8({ node: server.url, maxRetries: 0 }) as unknown as Client9],
  ])('asked by client %s', (_version, connect) => {
    it.each(calls)('%s', async (_name, call, brings, refused) => {
      const asked = call(connect().ml);
      if (refused !== null && mode === 'strict') {
        await expect(asked).rejects.toThrow(refused);
        await expect(asked).rejects.toMatchObject({ name: 'ResponseError', statusCode: 400 });
      } else {
        expect(await asked).toEqual(brings);
      }
    });

    it('says what it is', async () => {
      expect((await connect().info()).tagline).toBe('You Know, for Search');
    });

    it('knows no other job', async () => {
      const asked = connect().ml.getRecords({ job_id: 'none' });
      await expect(asked).rejects.toMatchObject({ name: 'ResponseError', statusCode: 404 });
      await expect(asked).rejects.toThrow("No known job with id 'none'");
    });

    it('writes nothing', async () => {
      await expect(connect().ml.openJob({ job_id: 'job' })).rejects.toMatchObject({ statusCode: 405 });
      await expect(connect().ml.deleteJob({ job_id: 'job' })).rejects.toThrow('Redlane only reads');
    });
  });
});

describe('a server with a token', () => {
  const token = 'token-of-the-clients';
  let server: Listening;
  beforeAll(async () => {
    const access = { ...localAccess, token };
    server = await listen(appOf(everyKind, { access }), { host: '127.0.0.1', port: 0 });
  });
  afterAll(() => server.close());

  it.each([
    ['9', (bearer: string) => new Client9({ node: server.url, auth: { bearer } })],
    ['8', (bearer: string) => new Client8({ node: server.url, auth: { bearer } }) as unknown as Client9],
  ])('answers client %s that sends it, and no other', async (_version, connect) => {
    expect((await connect(token).ml.getRecords({ job_id: 'job' })).count).toBe(2);
    const refused = connect('another-token-altogether').ml.getRecords({ job_id: 'job' });
    await expect(refused).rejects.toMatchObject({ name: 'ResponseError', statusCode: 401 });
  });
});
