import { describe, expect, it } from 'vitest';
import { errorAnswer } from '../../src/contract/errors';
import { source } from '../../src/contract/source';
import { createApp } from '../../src/server/app';
import { importDocuments } from '../../src/server/import/importDocuments';
import { ImportedSource } from '../../src/server/sources/ImportedSource';
import { recordDocument } from '../support/documents';
import { appOf } from './support/appOf';
import { steadyExploration } from './support/steadyExploration';
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
    ['GET', '/nothing'],
    ['HEAD', '/nothing'],
    ['GET', '/_ml/anomaly_detectors/job/_open'],
  ])('%s %s finds no handler', async (method, path) => {
    const answer = await appOf([recordDocument(0, 5)]).request(path, { method });
    const error = `no handler found for uri [${path}] and method [${method}]`;
    expect([answer.status, await answer.text()]).toEqual([
      400,
      method === 'HEAD' ? '' : JSON.stringify({ error, status: 400 }),
    ]);
  });

  const anomalyDetectors = '/_ml/anomaly_detectors';
  it.each([
    ['POST', '/_search', 'GET'],
    ['POST', '/_bulk', 'GET'],
    ['POST', `${anomalyDetectors}/job/_open`, 'GET'],
    ['POST', `${anomalyDetectors}/job/_data`, 'GET'],
    ['PATCH', '/anything', 'GET'],
    ['DELETE', `${anomalyDetectors}/job`, 'GET, HEAD'],
    ['POST', anomalyDetectors, 'GET, HEAD'],
    ['POST', '/_ml/calendars/c/events', 'GET, HEAD'],
    ['PUT', '/_ml/calendars/c', 'GET, HEAD, POST'],
    ['PUT', `${anomalyDetectors}/job/results/records`, 'GET, HEAD, POST'],
    ['GET', '/api/source/reload', 'POST'],
  ])('%s %s is refused, because nothing is ever written', async (method, path, allowed) => {
    const answer = await appOf([recordDocument(0, 5)]).request(path, { method });
    const { error, status } = errorAnswer.parse(await answer.json());
    expect([answer.status, status, answer.headers.get('allow')]).toEqual([405, 405, allowed]);
    expect(error).toMatchObject({
      type: 'unsupported_operation_exception',
      reason: `Incorrect HTTP method for uri [${path}] and method [${method}], allowed: [${allowed}]; Redlane only reads`,
    });
    expect(answer.headers.get('x-elastic-product')).toBe('Elasticsearch');
  });

  it.each(['/', anomalyDetectors, `${anomalyDetectors}/job/results/records`])(
    'HEAD %s is a GET without a body',
    async (path) => {
      const app = appOf([recordDocument(0, 5)]);
      const [head, got] = await Promise.all(['HEAD', 'GET'].map((method) => app.request(path, { method })));
      expect([head.status, await head.text()]).toEqual([200, '']);
      expect([...head.headers]).toEqual([...got.headers]);
    },
  );

  it('says which methods a path has', async () => {
    const answer = await appOf([]).request(`${anomalyDetectors}/job/results/records`, { method: 'OPTIONS' });
    expect([answer.status, answer.headers.get('allow'), await answer.text()]).toEqual([200, 'GET, HEAD, POST', '']);
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
    const described = source.parse(await answer.json());
    if (described.state !== 'ready') throw new Error('not ready');
    const { jobs, report, version } = described;
    expect(jobs.map(({ job_id, records }) => [job_id, records])).toEqual([['job', 1]]);
    expect([report.documents, report.problem_count]).toEqual([2, 1]);
    const ready = await appOf([recordDocument(0, 5)]).request('/readyz');
    expect((await ready.json()).version).not.toBe(version);
  });

  it('is alive', async () => {
    expect(await (await appOf([]).request('/healthz')).json()).toEqual({ status: 'ok' });
  });
});
