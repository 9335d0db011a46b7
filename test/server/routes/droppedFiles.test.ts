import { readdirSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_DROPPED_BYTES } from '../../../src/contract/droppedFiles';
import { source } from '../../../src/contract/source';
import { createApp } from '../../../src/server/app';
import { FilesExploration } from '../../../src/server/FilesExploration';
import { recordDocument } from '../../support/documents';
import { temporaryFolder } from '../support/temporaryFolder';

const lines = (job: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${JSON.stringify(recordDocument(i, 50, { job_id: job }))}\n`).join('');

type File = readonly [name: string, content: string];

let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
  vi.stubEnv('TMPDIR', temporaryFolder().path);
});
afterEach(() => void vi.unstubAllEnvs());

const first = () => folder.write('first.ndjson', lines('first', 1));

async function explorer(paths = [first()]) {
  const exploration = new FilesExploration(paths);
  await exploration.start();
  const app = createApp({ exploration, webRoot: null });
  const send = (query: string, body: BodyInit, headers: Record<string, string> = {}) =>
    app.request(`/api/source/files?${query}`, { method: 'POST', body, headers });
  const drop = (...files: File[]) => {
    const query = new URLSearchParams();
    for (const [name] of files) query.append('file', name);
    for (const [, content] of files) query.append('bytes', String(Buffer.byteLength(content)));
    return send(String(query), files.map(([, content]) => content).join(''));
  };
  const about = async () => source.parse(await (await app.request('/api/source')).json());
  return { app, send, drop, about };
}

/** What Redlane has left in the folder for temporary files. */
const leftBehind = () => readdirSync(process.env.TMPDIR ?? '');

const reasonOf = async (answer: Response) => (await answer.json()).error.reason;

it('explores what was dropped instead of what was there, with nothing left on the disk', async () => {
  const { drop, about } = await explorer([]);
  const demo = await about();
  const answer = await drop(['a.ndjson', lines('a', 3)], ['b.ndjson', lines('b', 2)]);
  expect(answer.status).toBe(200);
  const now = source.parse(await answer.json());
  expect(now).toEqual(await about());
  expect(now).toMatchObject({
    state: 'ready',
    kind: 'files',
    name: 'a.ndjson, b.ndjson',
    changed: [],
    rereading: null,
  });
  expect(now.state === 'ready' && now.jobs.map(({ job_id, records }) => [job_id, records])).toEqual([
    ['a', 3],
    ['b', 2],
  ]);
  expect(now).not.toMatchObject({ version: demo.state === 'ready' && demo.version });
  expect(leftBehind()).toEqual([]);
});

it('may be done again and again, also at once', async () => {
  const { drop, about } = await explorer();
  const answers = await Promise.all(['a', 'b', 'c'].map((job) => drop([`${job}.ndjson`, lines(job, 1)])));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await about()).toMatchObject({ name: 'c.ndjson' });
});

describe('what was explored stays', () => {
  it('when the import fails, and the reason is told', async () => {
    const { drop, about } = await explorer();
    const before = await about();
    const answer = await drop(['notes.txt', 'no results']);
    expect([answer.status, await reasonOf(answer)]).toEqual([400, expect.stringContaining('notes.txt')]);
    expect(await about()).toEqual(before);
    expect(leftBehind()).toEqual([]);
  });

  it.each([
    ['the body is too short', 'file=a&bytes=10', 'short', 400, 'a was cut short: 5 of 10 bytes came'],
    ['the body is too long', 'file=a&bytes=1', 'longer', 400, 'longer than the files'],
    ['there is no file', '', 'x', 400, 'expected the name of each file'],
    ['a size is missing', 'file=a&file=b&bytes=1', 'x', 400, 'as many as there are files'],
    ['a size makes no sense', 'file=a&bytes=-1', 'x', 400, 'bytes'],
    ['there is too much', `file=a&bytes=${MOST_DROPPED_BYTES + 1}`, 'x', 413, 'larger than'],
    ['something else is asked', 'file=a&bytes=1&path=/etc', 'x', 400, 'path'],
  ])('when %s', async (_why, query, body, status, reason) => {
    const { send, about } = await explorer();
    const before = await about();
    const answer = await send(query, body);
    expect([answer.status, await reasonOf(answer)]).toEqual([status, expect.stringContaining(reason)]);
    expect(await about()).toEqual(before);
  });

  it('when a page of another origin sends it', async () => {
    const { send, about } = await explorer();
    const before = await about();
    const answer = await send('file=a&bytes=1', 'x', { host: 'localhost:5610', origin: 'https://evil.example' });
    expect([answer.status, await reasonOf(answer)]).toEqual([403, expect.stringContaining('evil.example')]);
    expect(await about()).toEqual(before);
  });
});

it.each([
  '../../escaped.ndjson',
  '/etc/passwd',
  'a/../../b',
  '..',
  '',
  '.hidden',
  'C:\\x\\y',
  'a\0b\n\x1b[31m',
  'ü'.repeat(500),
])('takes the name %j for no path', async (name) => {
  const { drop } = await explorer();
  const answer = await drop([name, lines('a', 1)]);
  expect(answer.status).toBe(200);
  expect((await answer.json()).name).toMatch(/^[\p{L}\p{M}\p{N}_][^/\\\p{C}]{0,59}$/u);
  expect(leftBehind()).toEqual([]);
});

it('is the end of what was read from files: they are not watched, nor read again', async () => {
  const file = first();
  const { app, drop, about } = await explorer([file]);
  await drop(['b.ndjson', lines('b', 1)]);
  writeFileSync(file, lines('a', 2));
  expect(await about()).toMatchObject({ name: 'b.ndjson', changed: [] });
  const answer = await app.request('/api/source/reload', { method: 'POST' });
  expect([answer.status, await reasonOf(answer)]).toEqual([400, expect.stringContaining('only once')]);
});
