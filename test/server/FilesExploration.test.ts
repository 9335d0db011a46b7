import {
  appendFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOTAL_COUNT_HEADER, VERSION_HEADER } from '../../src/contract/columns';
import { type ReadySource, source } from '../../src/contract/source';
import { createApp } from '../../src/server/app';
import { FilesExploration } from '../../src/server/FilesExploration';
import { recordDocument } from '../support/documents';
import { makePipe } from '../support/makePipe';
import { temporaryFolder } from './support/temporaryFolder';

const lines = (count: number, score = 50) =>
  Array.from({ length: count }, (_, i) => `${JSON.stringify(recordDocument(i, score))}\n`).join('');

/** The whole server over files, as the page and the command have it. */
function explore(...paths: string[]) {
  const exploration = new FilesExploration(paths);
  const app = createApp({ exploration, webRoot: null });
  const ready = async (answer: Response | Promise<Response>) =>
    source.parse(await (await answer).json()) as ReadySource;
  return {
    exploration,
    app,
    about: () => ready(app.request('/api/source')),
    reload: () => ready(app.request('/api/source/reload', { method: 'POST' })),
    count: async () =>
      (await (await app.request('/_ml/anomaly_detectors/job/results/records?size=0')).json()).count as number,
  };
}

async function started(...paths: string[]) {
  const explored = explore(...paths);
  await explored.exploration.start();
  return explored;
}

const OPEN_FILES = '/proc/self/fd';

function linkOf(name: string): string {
  try {
    return readlinkSync(join(OPEN_FILES, name));
  } catch {
    return '';
  }
}

/** How many temporary files of imports this process holds open. */
const openSpools = () => readdirSync(OPEN_FILES).filter((name) => linkOf(name).includes('.spool')).length;

describe('while it is first read', () => {
  it('is described at once, and answers wait', async () => {
    const pipe = makePipe(join(temporaryFolder().path, 'pipe'));
    const { app, exploration, count } = explore(pipe);
    const start = exploration.start();
    const counted = count();
    const about = source.parse(await (await app.request('/api/source')).json());
    expect(about).toEqual({
      state: 'reading',
      name: 'pipe',
      progress: { file: 'pipe', bytes: 0, size: null, documents: 0 },
      cluster: null,
    });
    expect((await app.request('/readyz')).status).toBe(503);
    createWriteStream(pipe).end(lines(3));
    expect(await counted).toBe(3);
    await start;
    expect((await app.request('/readyz')).status).toBe(200);
  });

  it('tells how far it is over all files', async () => {
    const { write } = temporaryFolder();
    const [first, second] = [lines(3_000), lines(2_000)];
    const exploration = new FilesExploration([write('a', first), write('b', second)]);
    const steps: { file: string; bytes: number; size: number | null; documents: number; kept: number }[] = [];
    await exploration.start((progress) => steps.push(progress));
    const size = first.length + second.length;
    expect([...new Set(steps.map(({ file }) => file))]).toEqual(['a', 'b']);
    expect(steps.every((step) => step.size === size)).toBe(true);
    expect(steps.map(({ bytes }) => bytes)).toEqual(steps.map(({ bytes }) => bytes).sort((a, b) => a - b));
    expect(steps.at(-1)).toEqual({ file: 'b', bytes: size, size, documents: 5_000, kept: 5_000 });
  });

  it('fails to whoever asks when it cannot be read', async () => {
    const { app, exploration } = explore('no-such-file');
    await expect(exploration.start()).rejects.toThrow('cannot read no-such-file: there is no such file');
    expect((await app.request('/_ml/anomaly_detectors')).status).toBe(500);
  });
});

it('names the Kibana that it was told of', async () => {
  const kibana = 'https://kibana.example/s/ops';
  const exploration = new FilesExploration([temporaryFolder().write('results.ndjson', lines(1))], { kibana });
  await exploration.start();
  expect(await exploration.describe()).toMatchObject({ state: 'ready', kibana });
});

describe('a file that is no longer what was read', () => {
  it('is named when it grows, and read again when asked', async () => {
    const file = temporaryFolder().write('results.ndjson', lines(2));
    const { about, reload, count } = await started(file);
    const before = await about();
    expect(before).toMatchObject({ changed: [], rereading: null, reread_problem: null });
    appendFileSync(file, lines(3));
    expect(await about()).toEqual({ ...before, changed: ['results.ndjson'] });
    expect(await count()).toBe(2);
    const after = await reload();
    expect(after).toMatchObject({ changed: [], rereading: null, report: { documents: 5 } });
    expect(after.version).not.toBe(before.version);
    expect(await count()).toBe(5);
  });

  it.each([
    [
      'replaced by one of the same size and time',
      (file: string, time: Date) => {
        writeFileSync(`${file}.new`, lines(2, 60));
        utimesSync(`${file}.new`, time, time);
        renameSync(`${file}.new`, file);
      },
    ],
    ['written anew', (file: string) => writeFileSync(file, lines(2, 60))],
    ['taken away', (file: string) => rmSync(file)],
  ])('is named when it is %s', async (_how, change) => {
    const file = temporaryFolder().write('results.ndjson', lines(2));
    const time = new Date(1_700_000_000_000);
    utimesSync(file, time, time);
    const { about } = await started(file);
    change(file, time);
    expect((await about()).changed).toEqual(['results.ndjson']);
  });

  it('is named when it is new in a folder or fits a pattern, or the folder is gone', async () => {
    const { path, write } = temporaryFolder();
    mkdirSync(join(path, 'folder'));
    write('folder/a.ndjson', lines(1));
    const folder = await started(join(path, 'folder'));
    const pattern = await started(join(path, 'folder', '*.ndjson'));
    write('folder/b.ndjson', lines(2));
    write('folder/readme.md', 'no results');
    for (const { about, reload } of [folder, pattern]) {
      expect((await about()).changed).toEqual(['b.ndjson']);
      expect((await reload()).report.documents).toBe(3);
    }
    rmSync(join(path, 'folder'), { recursive: true });
    expect((await folder.about()).changed).toEqual(['a.ndjson', 'b.ndjson']);
  });

  it('stays as it was read when it cannot be read again, with the reason, until it changes once more', async () => {
    const file = temporaryFolder().write('results.ndjson', lines(2));
    const { about, reload, count } = await started(file);
    const { version } = await about();
    rmSync(file);
    expect(await reload()).toMatchObject({
      version,
      changed: ['results.ndjson'],
      rereading: null,
      reread_problem: `cannot read ${file}: there is no such file`,
    });
    expect(await count()).toBe(2);
    writeFileSync(file, 'no results');
    expect(await about()).toMatchObject({ version, changed: ['results.ndjson'], reread_problem: null });
    expect((await reload()).reread_problem).toContain('results.ndjson is not a results file');
    writeFileSync(file, lines(4));
    expect(await reload()).toMatchObject({ changed: [], reread_problem: null });
    expect(await count()).toBe(4);
  });

  it.runIf(existsSync(OPEN_FILES))('leaves nothing open when it is read again, or cannot be', async () => {
    const { write } = temporaryFolder();
    const paths = [write('long.ndjson', lines(20_000)), write('short.ndjson', lines(1))];
    const before = openSpools();
    const { reload } = await started(...paths);
    expect(openSpools()).toBe(before + 1);
    write('short.ndjson', lines(2));
    expect((await reload()).report.documents).toBe(20_002);
    expect(openSpools()).toBe(before + 1);
    write('short.ndjson', 'no results');
    expect((await reload()).reread_problem).toContain('short.ndjson is not a results file');
    expect(openSpools()).toBe(before + 1);
  });

  it('is not read again where nothing has changed', async () => {
    const { about, reload } = await started(temporaryFolder().write('results.ndjson', lines(2)));
    const { version } = await about();
    expect((await reload()).version).toBe(version);
  });

  it('is never noticed of what can be read only once', async () => {
    const { path, write } = temporaryFolder();
    const file = write('results.ndjson', lines(2));
    const pipe = makePipe(join(path, 'pipe'));
    const { about, app, exploration } = explore(file, pipe);
    createWriteStream(pipe).end(lines(1));
    await exploration.start();
    appendFileSync(file, lines(1));
    expect((await about()).changed).toEqual([]);
    const answer = await app.request('/api/source/reload', { method: 'POST' });
    expect([answer.status, (await answer.json()).error.reason]).toEqual([400, expect.stringContaining('only once')]);
  });
});

describe('while it is read again', () => {
  it('the old version answers, and two reloads are one', async () => {
    const file = temporaryFolder().write('results.ndjson', lines(2));
    const { about, reload, count, app } = await started(file);
    const { version } = await about();
    writeFileSync(file, lines(20_000));
    const reloads = [reload(), reload()];
    const seen: ReadySource[] = [];
    for (let next = await about(); next.version === version; next = await about()) {
      seen.push(next);
      expect((await app.request('/readyz')).status).toBe(200);
      await new Promise(setImmediate);
    }
    expect(seen.some(({ rereading }) => rereading !== null && rereading.documents > 0)).toBe(true);
    const [one, other] = await Promise.all(reloads);
    expect(one.version).toBe(other.version);
    expect(await count()).toBe(20_000);
  });

  it('a stream of columns that has begun ends as it began', async () => {
    const file = temporaryFolder().write('results.ndjson', lines(60_000));
    const { about, reload, app } = await started(file);
    const { version } = await about();
    const whole = await (await app.request('/api/columns/records')).arrayBuffer();
    const begun = await app.request('/api/columns/records');
    const reader = (begun.body as ReadableStream<Uint8Array>).getReader();
    const chunks = [(await reader.read()).value as Uint8Array];
    writeFileSync(file, lines(10));
    expect((await reload()).report.documents).toBe(10);
    for (let next = await reader.read(); !next.done; next = await reader.read()) chunks.push(next.value);
    expect(chunks.length).toBeGreaterThan(1);
    expect(Buffer.concat(chunks).equals(Buffer.from(whole))).toBe(true);
    expect([begun.headers.get(VERSION_HEADER), begun.headers.get(TOTAL_COUNT_HEADER)]).toEqual([version, '60000']);
    expect((await app.request('/api/columns/records')).headers.get(TOTAL_COUNT_HEADER)).toBe('10');
  });

  it.runIf(existsSync(OPEN_FILES))(
    'an export of documents that has begun ends as it began, and then lets go',
    async () => {
      const file = temporaryFolder().write('results.ndjson', lines(20_000));
      const before = openSpools();
      const { reload, app } = await started(file);
      const whole = await (await app.request('/api/export/records')).text();
      const [read, left] = await Promise.all([1, 2].map(() => app.request('/api/export/records')));
      writeFileSync(file, lines(10));
      expect((await reload()).report.documents).toBe(10);
      expect(openSpools()).toBe(before + 1);
      expect(await read.text()).toBe(whole);
      expect(openSpools()).toBe(before + 1);
      await (left.body as ReadableStream).cancel();
      await expect.poll(openSpools).toBe(before);
    },
  );
});
