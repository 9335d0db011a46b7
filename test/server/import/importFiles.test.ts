import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chooseReader } from '../../../src/server/import/formats/chooseReader';
import { LineReader } from '../../../src/server/import/formats/LineReader';
import { importFiles } from '../../../src/server/import/importFiles';
import { influencerDocument, recordDocument } from '../../support/documents';
import { temporaryFolder } from '../support/temporaryFolder';
import { zstandardFrame } from './support/zstandard';

const quiet = () => {};

const documents = [recordDocument(0, 10), influencerDocument(1, 'user', 'bob', 20), recordDocument(2, 30)];
const hits = documents.map((_source, i) => ({ _index: '.ml-anomalies-shared', _id: `id-${i}`, _source }));
const byKind = (kind: string) => documents.filter(({ result_type }) => result_type === kind);
const lines = (values: readonly unknown[], newline = '\n') =>
  values.map((value) => JSON.stringify(value)).join(newline);

const formats: readonly (readonly [name: string, text: string])[] = [
  ['lines of hits', lines(hits)],
  ['lines of documents', `${lines(documents)}\n`],
  ['a byte order mark, CRLF and blank lines', `\uFEFF\r\n${lines(documents, '\r\n\r\n  \r\n')}\r\n`],
  ['an array on one line', JSON.stringify(documents)],
  ['an indented array', JSON.stringify(hits, null, 2)],
  ['an array with an element a line', `[\n${documents.map((one) => JSON.stringify(one)).join(',\n')}\n]`],
  [
    'saved API responses, a line each',
    lines([
      { count: 2, records: byKind('record') },
      { count: 1, influencers: byKind('influencer') },
    ]),
  ],
  [
    'indented API responses, one after another',
    JSON.stringify({ count: 2, records: byKind('record') }, null, 2) +
      JSON.stringify({ count: 1, influencers: byKind('influencer') }, null, 2),
  ],
  ['a saved search', JSON.stringify({ took: 1, timed_out: false, hits: { total: { value: 3 }, hits } })],
  ['an indented saved search', JSON.stringify({ took: 1, hits: { total: { value: 3 }, hits } }, null, 4)],
  ['indented documents, one after another', documents.map((one) => JSON.stringify(one, null, 2)).join('\n')],
];

const manyRecords = (count: number): string =>
  lines(Array.from({ length: count }, (_, i) => recordDocument(i, Math.sqrt(i))));

/** A record in a frame that the reference implementation of Zstandard compressed, with its checksum. */
const compressedRecord = Buffer.from(
  'KLUv/QRoTQYAUowlGXDPA+g2zaisQYZrWFRc/TuZsoTyzau7gghAxmQMS+vPS1pj39bPt4abmrBqAdu+lATpk7PdedjSHF/bkTY1nb4TOs2x5Laf+rvNsdWS+rP1Y3/LN6G/Uz9sjfcFxDAIw/U+vYFNtRNiNMcUTvd9R5FquAVDYSAJoSREczxJ8G9L/tLW6Lin699P6rblFnBzLP01FWIsEwA12VUWJLbhIAiaqBusaQhNVBMsK1XX+knclBkZ61HhhQBmnGfj7PK0XKatWsUL6S9EVw==',
  'base64',
);

describe('importFiles', () => {
  it.each(formats)('reads %s, plain and compressed', async (_name, text) => {
    const { write } = temporaryFolder();
    for (const content of [text, gzipSync(text)]) {
      const { report, records, influencers } = await importFiles([write('file', content)], quiet);
      expect(report).toMatchObject({ documents: 3, replaced: 0, skipped: [], problems: [], problem_count: 0 });
      expect([...records.recordScore].sort()).toEqual([10, 30]);
      expect([...influencers.influencerScore]).toEqual([20]);
    }
  });

  it('keeps 9,000 good lines among 1,000 bad ones', async () => {
    const bad = ['{"job_id":', 'oops', '[1]', '{"job_id":"j","result_type":"record","timestamp":"x","bucket_span":1}'];
    const text = Array.from({ length: 10_000 }, (_, i) =>
      i % 10 === 0 ? bad[(i / 10) % bad.length] : JSON.stringify(recordDocument(i, i % 100)),
    );
    const path = temporaryFolder().write('mixed.ndjson', text.join('\n'));
    const { report, records } = await importFiles([path], quiet);
    expect(records.length).toBe(9000);
    expect(report).toMatchObject({ documents: 10_000, problem_count: 1000, kept: [{ kind: 'record', count: 9000 }] });
    expect(report.problems).toHaveLength(100);
    expect(report.problems.slice(0, 4)).toEqual([
      { file: 'mixed.ndjson', line: 1, reason: expect.stringContaining('not valid JSON') },
      { file: 'mixed.ndjson', line: 11, reason: expect.stringContaining('not valid JSON') },
      { file: 'mixed.ndjson', line: 21, reason: 'expected a JSON object, got a number' },
      { file: 'mixed.ndjson', line: 31, reason: 'timestamp: expected number, got string' },
    ]);
  });

  it('goes by lines where few are whole, as long as the first begins like a document', async () => {
    const good = [1, 2].map((n) => JSON.stringify(recordDocument(n, n)));
    const text = ['{"_index":"i","_id":"', '"x', '', 'oops', '{"a":', ...good, '"', '}}', '{', '"'].join('\n');
    expect(chooseReader('torn.ndjson', Buffer.from(text))).toBeInstanceOf(LineReader);
    const { records } = await importFiles([temporaryFolder().write('torn.ndjson', text)], quiet);
    expect([...records.recordScore]).toEqual([1, 2]);
  });

  it('lets the later of two documents with one _id win, across files, and counts every one without', async () => {
    const { write } = temporaryFolder();
    const hit = (score: number) => ({ _id: 'a', _source: recordDocument(0, score) });
    const first = write('first', lines([hit(1), recordDocument(1, 2), hit(3), { ...hit(9), _id: 'b' }]));
    const second = write(
      'second',
      lines([recordDocument(1, 4), hit(5), { _id: 'a', _source: influencerDocument(0, 'u', 'v', 6) }]),
    );
    const { report, records, recordDocuments, documents } = await importFiles([first, second], quiet);
    expect([...records.recordScore]).toEqual([2, 9, 4, 5]);
    expect(Array.from(recordDocuments, (n) => (documents.read(n) as { record_score: number }).record_score)).toEqual([
      2, 9, 4, 5,
    ]);
    expect(report).toMatchObject({ documents: 7, replaced: 2, files: [{ documents: 4 }, { documents: 3 }] });
  });

  it('counts what it skips by the name the document gives, or its shape', async () => {
    const skipped = [
      { datafeed_id: 'd', headers: { authorization: 'secret' } },
      { job_id: 'j', quantile_state: 'x' },
      { annotation: 'x' },
      { result_type: '__proto__' },
      { a: 1 },
    ];
    const path = temporaryFolder().write('mixed', lines([...documents, ...skipped]));
    const { report } = await importFiles([path], quiet);
    expect(new Map(report.skipped.map(({ kind, count }) => [kind, count]))).toEqual(
      new Map([
        ['datafeed', 1],
        ['quantiles', 1],
        ['annotation', 1],
        ['__proto__', 1],
        ['unknown', 1],
      ]),
    );
  });

  it.each([
    ['cut off', 2000, (whole: Buffer) => whole.subarray(0, whole.length * 0.75)],
    ['overwritten', 2000, (whole: Buffer) => Buffer.from(whole).fill(0xff, whole.length * 0.75)],
    ['given a wrong checksum', 2000, (whole: Buffer) => Buffer.from(whole).fill(0, whole.length - 8, whole.length - 4)],
    ['cut off early', 300, (whole: Buffer) => whole.subarray(0, whole.length * 0.75)],
  ])('keeps what came before compressed data that were %s', async (_name, count, damage) => {
    const path = temporaryFolder().write('damaged.gz', damage(gzipSync(manyRecords(count))));
    const { report, records } = await importFiles([path], quiet);
    expect(records.length).toBeGreaterThan(count / 2);
    expect(report.problems.at(-1)?.reason).toMatch(/^the compressed data are damaged or cut off/);
  });

  it.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, whole.length * 0.75)],
    ['cut off behind a frame', (whole: Buffer) => Buffer.concat([whole, whole.subarray(0, 9)])],
    ['overwritten', (whole: Buffer) => Buffer.from(whole).fill(0xff, Math.floor(whole.length * 0.75))],
  ])('keeps what came before Zstandard data that were %s', async (_name, damage) => {
    const path = temporaryFolder().write('damaged.zst', damage(zstandardFrame(Buffer.from(manyRecords(2000)))));
    const { report, records } = await importFiles([path], quiet);
    expect(records.length).toBeGreaterThan(1000);
    expect(report.problems.at(-1)?.reason).toMatch(/^the compressed data are damaged or cut off/);
  });

  it('reads Zstandard frames of every kind, one after the other', async () => {
    const [first, second] = [manyRecords(1000), manyRecords(2000)].map((text) =>
      zstandardFrame(Buffer.from(`${text}\n`)),
    );
    const skippable = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3]);
    const path = temporaryFolder().write(
      'frames',
      Buffer.concat([skippable, first, skippable, compressedRecord, second]),
    );
    const { report } = await importFiles([path], quiet);
    expect(report).toMatchObject({ kept: [{ kind: 'record', count: 3001 }], problems: [] });
  });

  it('keeps the whole lines of a file whose last line is cut', async () => {
    const path = temporaryFolder().write('growing.ndjson', manyRecords(100).slice(0, -10));
    const { report } = await importFiles([path], quiet);
    expect(report).toMatchObject({ kept: [{ count: 99 }], problems: [{ line: 100 }] });
    expect(report.problems[0].reason).toMatch(/^not valid JSON: it ends before it is complete at column \d+$/);
  });

  it('reads the results files of a folder and says what it left out', async () => {
    const { path, write } = temporaryFolder();
    write('a.ndjson', manyRecords(10));
    write('b.ndjson.gz', gzipSync(manyRecords(20)));
    write('c.json', 'Dear diary');
    write('d.csv', '');
    write('notes.txt', 'x');
    for (const given of [[path], [`${path}/*`]]) {
      const { report } = await importFiles(given, quiet);
      expect(report).toMatchObject({ kept: [{ kind: 'record', count: 30 }], problem_count: given[0] === path ? 2 : 3 });
      expect(report.problems.slice(0, 2)).toMatchObject([
        { file: 'c.json', reason: expect.stringMatching(/^c.json is not a results file/) },
        { file: 'd.csv', reason: expect.stringMatching(/^d.csv is empty/) },
      ]);
      expect(report.notices).toEqual(given[0] === path ? [expect.stringContaining('(notes.txt)')] : []);
    }
    await expect(importFiles([path, `${path}/c.json`], quiet)).rejects.toThrow(/^c.json is not a results file/);
  });

  it.each([
    [
      'cat.png',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      /^cat.png is not a results file: .* PNG/,
    ],
    ['noise.bin', Buffer.from([0, 1, 2, 3, 0xff]), /^noise.bin is not a results file: .* not text/],
    [
      'notes.txt',
      'Dear diary,\nnothing.',
      /^notes.txt is not a results file: .* starts with text that is neither JSON nor CSV/,
    ],
    ['empty.ndjson', '', /^empty.ndjson is empty/],
    ['short.zst', Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), /^cannot read short.zst: the compressed data are damaged/],
    ['cut.parquet', 'PAR1PAR1', /^cannot read cut.parquet: the Parquet file is damaged or cut off/],
    ['blank.ndjson', '\n \r\n', /^blank.ndjson is empty/],
    ['packed.gz', gzipSync(Buffer.from([0x25, 0x50, 0x44, 0x46])), /^packed.gz is not a results file: .* PDF/],
    [
      'other.json',
      '[{"result_type":"quantiles"},{"a":1},3]',
      /^nothing to show in other.json: none of its 3 documents .*1 of kind quantiles, 1 of kind unknown.*\n {2}other.json line 1: expected a JSON object, got a number/s,
    ],
  ])('says what is wrong with %s', async (name, content, message) => {
    const path = temporaryFolder().write(name, content);
    await expect(importFiles([path], quiet)).rejects.toThrow(message);
  });

  it('says which file or folder cannot be read', async () => {
    const { path } = temporaryFolder();
    await expect(importFiles([`${path}/none`], quiet)).rejects.toThrow(
      `cannot read ${path}/none: there is no such file`,
    );
    await expect(importFiles([path], quiet)).rejects.toThrow(
      `cannot read ${path}: it is a folder without results files`,
    );
  });

  it('fills in the configured description of a detector wherever the configuration stands', async () => {
    const config = {
      job_id: 'job',
      analysis_config: { detectors: [{ detector_description: 'bytes sent', function: 'mean' }] },
    };
    const path = temporaryFolder().write('file', lines([documents[0], config]));
    const { records, jobs, extent } = await importFiles([path], quiet);
    expect(records.detectors.map(({ description }) => description)).toEqual(['bytes sent']);
    const { timestamp } = documents[0];
    expect(jobs).toEqual([
      { job_id: 'job', records: 1, influencers: 0, buckets: 0, first: timestamp, last: timestamp },
    ]);
    expect(extent).toEqual({ from: timestamp, to: timestamp + 3_600_000 });
  });
});
