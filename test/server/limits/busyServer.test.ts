import { describe, expect, it } from 'vitest';
import { errorAnswer } from '../../../src/contract/errors';
import { RequestLimit } from '../../../src/server/limits/RequestLimit';
import { requestLimits } from '../../../src/server/limits/requestLimits';
import { recordDocument } from '../../support/documents';
import { appOf } from '../support/appOf';

const oneAtOnce = () => new RequestLimit({ atOnce: 1, waiting: 0, waitMs: 0 });

/** More than goes into one chunk, so that a stream is not over before it is read. */
const documents = Array.from({ length: 40_000 }, (_, i) => recordDocument(i, i % 100));

const streams = ['/api/columns/records', '/api/export/records?format=ndjson'];

describe('a server that has enough to do', () => {
  it.each(streams)('tells who asks for %s to come again, until the one before was taken or given up', async (path) => {
    const app = appOf(documents, { limits: { ...requestLimits(), streams: oneAtOnce() } });
    const first = await app.request(path);
    const refused = await app.request(path);
    expect([first.status, refused.status, refused.headers.get('retry-after')]).toEqual([200, 429, '5']);
    expect(errorAnswer.parse(await refused.json())).toMatchObject({
      status: 429,
      error: { type: 'es_rejected_execution_exception', reason: expect.stringContaining('try again in 5 s') },
    });
    expect((await app.request('/_ml/anomaly_detectors')).status).toBe(200);
    await first.arrayBuffer();
    const second = await app.request(path);
    expect(second.status).toBe(200);
    await second.body?.cancel();
    expect((await app.request(path)).status).toBe(200);
  });

  it.each(streams)('keeps no place for what has no body: HEAD %s', async (path) => {
    const app = appOf(documents, { limits: { ...requestLimits(), streams: oneAtOnce() } });
    for (let i = 0; i < 3; i++) expect((await app.request(path, { method: 'HEAD' })).status).toBe(200);
    expect((await app.request(path)).status).toBe(200);
  });

  it('gives the place back when a request fails', async () => {
    const limits = { streams: oneAtOnce(), answers: oneAtOnce(), reloads: oneAtOnce(), uploads: oneAtOnce() };
    const app = appOf([recordDocument(0, 5)], { limits });
    const failing: [path: string, method?: string][] = [
      ['/api/columns/records?size=x'],
      ['/api/export/records?format=none'],
      ['/_ml/anomaly_detectors/none/results/records'],
      ['/api/source/reload?foot=1', 'POST'],
      ['/api/source/files', 'POST'],
    ];
    for (const [path, method] of [...failing, ...failing]) {
      expect([path, (await app.request(path, { method })).status]).toEqual([
        path,
        expect.toSatisfy((status) => status < 429),
      ]);
    }
  });
});
