import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bucketStart, influencedBy, influencerDocument, recordDocument } from '../../support/documents';
import { get } from '../support/appOf';
import { csv } from './support/csv';
import { importContents, lines } from './support/importContents';
import { parquet } from './support/parquet';
import { zstandardFrame } from './support/zstandard';

const bucketBase = { job_id: 'job', bucket_span: 3600, is_interim: false };

/** Every field that a record can have, odd texts and numbers, and the other kinds of result. */
const documents = [
  recordDocument(0, 93.123_456_789_012_3, {
    probability: 1e-308,
    multi_bucket_impact: -5,
    partition_field_name: 'host.name',
    partition_field_value: 'ünïcødé "quoted", semi;colon 🦆',
    by_field_name: 'process',
    by_field_value: '',
    actual: [1e300, -0.1],
    typical: [5e-324, 123_456_789.25],
    ...influencedBy({ 'user.name': ['mallory', '\u202eevil', '<b>x</b>'], ip: ['10.0.0.1'] }),
    geo_results: { actual_point: '40.000000000000,-40.000000000000', typical_point: '1.000000000000,2.000000000000' },
    anomaly_score_explanation: {
      anomaly_type: 'spike',
      anomaly_length: 3,
      single_bucket_impact: 65,
      lower_confidence_bound: 0.1,
      typical_value: 12.5,
      upper_confidence_bound: 99,
      high_variance_penalty: true,
      by_field_relative_rarity: 0.25,
    },
  }),
  recordDocument(1, 50, {
    over_field_name: 'client',
    over_field_value: '00123',
    causes: [
      {
        probability: 0.000_01,
        over_field_name: 'client',
        over_field_value: '00123',
        function: 'mean',
        actual: [7],
        typical: [1.5],
        ...influencedBy({ client: ['00123'] }),
      },
      { probability: 0.5, by_field_name: 'b', by_field_value: 'line\nbreak' },
    ],
  }),
  recordDocument(2, 0, { is_interim: true, detector_index: 3 }),
  influencerDocument(0, 'user.name', 'mallory', 88.8),
  influencerDocument(1, 'port', '443', 1e-9),
  {
    ...bucketBase,
    result_type: 'bucket',
    timestamp: bucketStart(0),
    anomaly_score: 93.1,
    initial_anomaly_score: 90,
    event_count: 123_456,
    processing_time_ms: 3,
    bucket_influencers: [
      {
        ...bucketBase,
        result_type: 'bucket_influencer',
        timestamp: bucketStart(0),
        influencer_field_name: 'bucket_time',
        anomaly_score: 93.1,
        initial_anomaly_score: 90,
        raw_anomaly_score: 12.5,
        probability: 1e-20,
      },
    ],
  },
];

const hits = documents.map((_source, i) => ({ _index: '.ml-anomalies-shared', _id: `id-${i}`, _score: 1, _source }));
const text = lines(documents);
const search = { took: 1, hits: { total: { value: hits.length, relation: 'eq' }, hits } };
const kinds = ['record', 'influencer', 'bucket'] as const;

const utf16be = (content: string): Buffer => Buffer.from(`\uFEFF${content}`, 'utf16le').swap16();

/** What the results APIs say of a job, in the order of the documents. */
const paths = ['records?sort=timestamp', 'influencers?sort=timestamp', 'buckets?expand=true&sort=timestamp'];

async function answersOf(...contents: readonly (string | Uint8Array)[]) {
  const { results, app } = await importContents(...contents);
  expect(results.report).toMatchObject({ problems: [], skipped: [], mended: [] });
  const answers = await Promise.all(
    paths.map((path) => get(app, `/_ml/anomaly_detectors/job/results/${path}&desc=false&size=100`)),
  );
  return answers.map(({ body }) => body);
}

type Answer = Awaited<ReturnType<typeof answersOf>>[number];

const asAnswered = ([records, influencers, buckets]: readonly Answer[]) =>
  [records, influencers, buckets].map((one) => JSON.stringify(one));

const csvWithHits = (values: readonly (typeof hits)[number][]): string =>
  csv(values.map(({ _source, ...hit }) => ({ ...hit, _ignored: undefined, ..._source })));

const formats: readonly (readonly [name: string, ...contents: (string | Uint8Array)[]])[] = [
  ['NDJSON of hits', lines(hits)],
  ['NDJSON with CRLF and blank lines', text.replaceAll('\n', '\r\n \r\n')],
  ['a JSON array', JSON.stringify(documents)],
  ['an indented JSON array of hits', JSON.stringify(hits, null, 2)],
  ['a _search response', JSON.stringify(search)],
  ['an indented _search response', JSON.stringify(search, null, 2)],
  ['gzip', gzipSync(text)],
  ['gzip of several members', Buffer.concat([gzipSync(text.slice(0, 1000)), gzipSync(text.slice(1000))])],
  ['Zstandard', zstandardFrame(Buffer.from(text))],
  ['UTF-8 with a byte order mark', `\uFEFF${text}`],
  ['UTF-16, little endian', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big endian', utf16be(JSON.stringify(hits, null, 1))],
  ['compressed UTF-16', gzipSync(utf16be(text))],
  ['CSV', csv(documents)],
  ['CSV of hits', csvWithHits(hits)],
  ['CSV with semicolons', csv(documents, ';')],
  ['CSV with tabs, UTF-16', Buffer.from(`\uFEFF${csv(documents, '\t')}`, 'utf16le')],
  [
    'CSV, a file a kind, compressed',
    ...kinds.map((kind) => gzipSync(csv(documents.filter((one) => one.result_type === kind)))),
  ],
  ['Parquet', parquet(documents, kinds)],
  ['Parquet, compressed', gzipSync(parquet(documents, kinds))],
  [
    'Parquet, a file a kind',
    ...kinds.map((kind) =>
      parquet(
        documents.filter((one) => one.result_type === kind),
        [kind],
      ),
    ),
  ],
];

describe('a document comes out of the API with the same values', () => {
  it('that it went in with', async () => {
    const [records, influencers, buckets] = await answersOf(text);
    expect(records).toMatchObject({ count: 3, records: documents.slice(0, 3) });
    expect(influencers).toMatchObject({ count: 2, influencers: documents.slice(3, 5) });
    expect(buckets).toMatchObject({ count: 1, buckets: documents.slice(5) });
  });

  it.each(formats)('from %s', async (_name, ...contents) => {
    expect(asAnswered(await answersOf(...contents))).toEqual(asAnswered(await answersOf(text)));
  });

  it('from answers of the API itself', async () => {
    const answers = asAnswered(await answersOf(text));
    expect(asAnswered(await answersOf(...answers))).toEqual(answers);
    expect(asAnswered(await answersOf(answers.join('\n')))).toEqual(answers);
  });
});
