import { describe, expect, it } from 'vitest';
import { errorAnswer } from '../../src/contract/errors';
import { source } from '../../src/contract/source';
import { createApp } from '../../src/server/app';
import { steadyExploration } from '../../src/server/exploration';
import { importDocuments } from '../../src/server/import/importDocuments';
import { ImportedSource } from '../../src/server/sources/ImportedSource';
import { recordDocument } from '../support/documents';
import { appOf } from './support/appOf';
import { temporaryFolder } from './support/temporaryFolder';

const imported = () =>
  new ImportedSource(
    { kind: 'files', name: 'test', simulated: false },
    importDocuments('test', [recordDocument(0, 5)]),
  );

function appWithPage() {
  const folder = temporaryFolder();
  folder.write('index.html', '<script nonce="__REDLANE_NONCE__"></script><style nonce="__REDLANE_NONCE__"></style>');
  folder.write('icon.svg', '<svg/>');
  return createApp({ exploration: steadyExploration(imported()), webRoot: folder.path });
}

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', host: 'localhost:5610' };

describe('the page', () => {
  it('carries a fresh nonce in every place and in its policy, and is never cached', async () => {
    const app = appWithPage();
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const answer = await app.request('/', { headers: browser });
        const [first, second] = [...(await answer.text()).matchAll(/nonce="([\w-]{20,})"/g)].map(([, nonce]) => nonce);
        const policy = answer.headers.get('content-security-policy') ?? '';
        expect(first).toBe(second);
        expect(policy).toContain(`script-src 'self' 'nonce-${first}';`);
        expect(policy).not.toMatch(/unsafe|\*|https?:/);
        expect(answer.headers.get('cache-control')).toBe('no-store');
        return first;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('serves its files and nothing outside its folder', async () => {
    const app = appWithPage();
    const status = async (path: string) => (await app.request(path, { headers: { host: 'localhost:5610' } })).status;
    expect(await status('/icon.svg')).toBe(200);
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/index.html',
      '//icon.svg',
    ]) {
      expect([path, await status(path)]).toEqual([path, 400]);
    }
  });

  it('gives way to the cluster info for an Elasticsearch client', async () => {
    const answer = await appWithPage().request('/', {
      headers: { accept: 'application/json', host: '127.0.0.1:5610' },
    });
    expect(await answer.json()).toMatchObject({
      tagline: 'You Know, for Search',
      version: { build_flavor: 'default' },
    });
  });
});

describe('every answer', () => {
  it.each(['/', '/api/source', '/nothing', '/_ml/anomaly_detectors/none/results/records'])(
    '%s is guarded',
    async (path) => {
      const { headers } = await appOf([recordDocument(0, 5)]).request(path);
      expect(headers.get('x-elastic-product')).toBe('Elasticsearch');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    },
  );

  it.each([
    ['GET', '/nothing', 400, /^no handler found for uri \[\/nothing\] and method \[GET\]$/],
    ['POST', '/_search', 400, /^no handler found for uri \[\/_search\] and method \[POST\]$/],
    ['DELETE', '/_ml/anomaly_detectors/job', 405, /allowed: \[GET\]$/],
    ['POST', '/_ml/anomaly_detectors', 405, /allowed: \[GET\]$/],
    ['PUT', '/_ml/anomaly_detectors/job/results/records', 405, /allowed: \[GET, POST\]$/],
    ['PATCH', '/anything', 405, /allowed: \[GET, POST\]$/],
  ])('%s %s fails in Elasticsearch’s shape', async (method, path, status, error) => {
    const answer = await appOf([recordDocument(0, 5)]).request(path, { method });
    const body = errorAnswer.parse(await answer.json());
    expect([answer.status, body.status, body.error]).toEqual([status, status, expect.stringMatching(error)]);
    expect(answer.headers.has('allow')).toBe(status === 405);
  });

  it('hides what went wrong inside, but for its message', async () => {
    const broken = {
      ...imported(),
      describe: () => Promise.reject(new Error('disk gone')),
    } as unknown as ImportedSource;
    const answer = await createApp({ exploration: steadyExploration(broken), webRoot: null }).request('/api/source');
    const text = await answer.text();
    expect([answer.status, JSON.parse(text).error.reason]).toEqual([500, 'disk gone']);
    expect(text).not.toContain('at ');
  });
});

describe('who is answered', () => {
  const status = async (headers: Record<string, string>, method = 'GET') =>
    (await appWithPage().request('/api/source', { headers, method })).status;

  it.each(['localhost:5610', '127.0.0.1:5610', '[::1]:5610', 'LOCALHOST:5610', 'localhost:8080', 'localhost'])(
    'Host %s',
    async (host) => {
      expect(await status({ host })).toBe(200);
    },
  );

  it.each([
    'evil.example:5610',
    'localhost.evil.example:5610',
    '127.0.0.1.evil.example',
    'localhost:5610.evil.example',
    '127.0.0.1.nip.io:5610',
    '',
    'a@localhost:5610',
  ])('not Host %j', async (host) => {
    expect(await status({ host })).toBe(403);
  });

  it('no POST of a foreign page', async () => {
    const post = (origin: string) => status({ host: 'localhost:5610', origin }, 'POST');
    expect(await post('http://evil.example')).toBe(403);
    expect(await post('null')).toBe(403);
    expect(await post('http://localhost:5611')).toBe(403);
    expect(await post('http://localhost:5610')).toBe(405);
  });
});

describe('what it says of itself', () => {
  it('describes the source as the contract wants it', async () => {
    const answer = await appOf([recordDocument(0, 5), 'x']).request('/api/source');
    const { jobs, report, version } = source.parse(await answer.json());
    expect(jobs.map(({ job_id, records }) => [job_id, records])).toEqual([['job', 1]]);
    expect([report.documents, report.problem_count]).toEqual([2, 1]);
    const ready = await appOf([recordDocument(0, 5)]).request('/readyz');
    expect((await ready.json()).version).not.toBe(version);
  });

  it('is alive', async () => {
    expect(await (await appOf([]).request('/healthz')).json()).toEqual({ status: 'ok' });
  });
});
