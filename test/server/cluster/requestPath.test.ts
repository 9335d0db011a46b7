import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endpoints } from '../../../src/contract/endpoints/endpoints';
import { requestPath } from '../../../src/server/cluster/requestPath';
import type { UpstreamRequest } from '../../../src/server/cluster/Upstream';
import { UpstreamError } from '../../../src/server/cluster/UpstreamError';

const records = (job_id: string): UpstreamRequest => ({ endpoint: 'records', path: { job_id } });

describe('requestPath', () => {
  it.each<[UpstreamRequest, string]>([
    [{ endpoint: 'jobs' }, '/_ml/anomaly_detectors'],
    [{ endpoint: 'jobs', path: { job_id: 'a,b*' } }, '/_ml/anomaly_detectors/a%2Cb*'],
    [{ endpoint: 'jobStats', path: { job_id: 'ü' } }, '/_ml/anomaly_detectors/%C3%BC/_stats'],
    [records('%2e%2e'), '/_ml/anomaly_detectors/%252e%252e/results/records'],
    [records('a?b#c'), '/_ml/anomaly_detectors/a%3Fb%23c/results/records'],
    [
      { endpoint: 'buckets', path: { job_id: 'a', timestamp: '1||+1h' }, query: { expand: 'true', sort: 'a&b=c' } },
      '/_ml/anomaly_detectors/a/results/buckets/1%7C%7C%2B1h?expand=true&sort=a%26b%3Dc',
    ],
  ])('%j is %s', (request, path) => {
    expect(requestPath(request)).toBe(path);
  });

  it.each(['', '.', '..', 'a/b', '..\\', 'a\nb', 'a\0', '\ud800'])(
    'refuses the job %j as Elasticsearch words it',
    (job) => {
      try {
        expect.fail(requestPath(records(job)));
      } catch (error) {
        expect(error).toMatchObject({ kind: 'answered', status: 400, answer: { status: 400 } });
        expect((error as UpstreamError).message).toContain('[job_id] must not be empty');
      }
    },
  );

  it('refuses values that no path of the endpoint has a place for', () => {
    expect(() => requestPath({ endpoint: 'records' })).toThrow('[records] has no path with []');
    expect(() => requestPath({ endpoint: 'jobs', path: { constructor: 'x' } })).toThrow('no path with [constructor]');
  });

  it('never leaves its endpoint, whatever the values are', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('.', '/', '\\', '%', '2', 'e', 'f', '?', '#', ';', '_', 'a', '\r', '\n') }),
    );
    const names = fc.constantFrom(...(Object.keys(endpoints) as (keyof typeof endpoints)[]));
    fc.assert(
      fc.property(names, hostile, fc.dictionary(hostile, hostile), fc.nat(), (endpoint, value, query, choice) => {
        const { paths } = endpoints[endpoint];
        const template = paths[choice % paths.length] as string;
        const path = Object.fromEntries([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, value]));
        const shape = new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`);
        try {
          // Twice decoded and put together again, as by a careless proxy.
          const url = new URL(requestPath({ endpoint, path, query }), 'http://es');
          expect(url.origin).toBe('http://es');
          expect(url.pathname).toMatch(shape);
          expect(new URL(decodeOnce(url.pathname), 'http://es').pathname).toMatch(shape);
        } catch (error) {
          if (!(error instanceof UpstreamError)) throw error;
        }
      }),
    );
  });
});

const decodeOnce = (path: string): string => path.split('/').map(decodeURIComponent).map(encodeRest).join('/');

/** What would be read as a query or a fragment is no part of the path any more, and not what is looked at here. */
const encodeRest = (text: string): string => text.replace(/[?#%]/g, encodeURIComponent);
