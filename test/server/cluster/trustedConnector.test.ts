import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ClusterOptions } from '../../../src/server/cluster/ClusterOptions';
import { testAuthority } from '../../support/testCertificate';
import { failureOf } from './support/failureOf';
import { noJobs, startFaulty, upstreamOf } from './support/startFaulty';

const fingerprintOf = (pem: string): string => new X509Certificate(pem).fingerprint256.replaceAll(':', '');

const byAuthority = { caCertificate: testAuthority };
const byFingerprint = { caFingerprint: fingerprintOf(testAuthority) };

const credentials = { kind: 'apiKey', apiKey: 'aWQ6a2V5', from: 'ELASTICSEARCH_API_KEY' } as const;

const ask = (url: string, trust: Partial<ClusterOptions>): Promise<unknown> =>
  upstreamOf({ nodes: [url], credentials, ...trust }).askJson({ endpoint: 'jobs' });

describe('a node is trusted', () => {
  it.each([
    ['by its authority', byAuthority],
    ['by the fingerprint of its authority', byFingerprint],
    [
      'by its own fingerprint',
      { caFingerprint: fingerprintOf(readFileSync('test/fixtures/tls/test-server.pem', 'utf8')) },
    ],
  ])('%s', async (_, trust) => {
    const cluster = await startFaulty('test-server');
    expect(await ask(cluster.url, trust)).toEqual(noJobs);
    expect(await ask(cluster.url.replace('127.0.0.1', 'localhost'), trust)).toEqual(noJobs);
  });

  it('by its own fingerprint whatever its name', async () => {
    const caFingerprint = fingerprintOf(readFileSync('test/fixtures/tls/other-server.pem', 'utf8'));
    expect(await ask((await startFaulty('other-server')).url, { caFingerprint })).toEqual(noJobs);
  });
});

describe('a node is not trusted', () => {
  it.each([
    ['of an unknown authority', 'test-server', {}, /ELASTICSEARCH_CA_CERT.*ELASTICSEARCH_CA_FINGERPRINT/],
    ['that is outdated', 'expired-server', byAuthority, /does not hold now: certificate has expired\. Renew it/],
    [
      'that is outdated, by fingerprint',
      'expired-server',
      byFingerprint,
      /does not hold now: valid from Jan 1 .* 2020/,
    ],
    ['of another host', 'other-server', byAuthority, /certificate of another host: DNS:other\.example\. Use a name/],
    [
      'of another host, by fingerprint',
      'other-server',
      byFingerprint,
      /certificate of another host: DNS:other\.example\. Use a name/,
    ],
    [
      'of another fingerprint',
      'test-server',
      { caFingerprint: 'AB'.repeat(32) },
      /ELASTICSEARCH_CA_FINGERPRINT does not vouch for\. .*[\dA-F:]{95}, [\dA-F:]{95}\.$/,
    ],
    ['that only says to be of the authority', 'forged-server', byAuthority, /nothing here vouches for|TLS/],
    ['that only says to be of the authority, by fingerprint', 'forged-server', byFingerprint, /does not vouch for/],
  ])('with a certificate %s, nor told who asks', async (_, server, trust, sentence) => {
    const cluster = await startFaulty(server);
    const failed = await failureOf(ask(cluster.url, trust));
    expect(failed.message).toMatch(sentence);
    expect([failed.kind, cluster.requests]).toEqual(['refused', []]);
  });
});

describe('the wrong scheme', () => {
  it('https where http is spoken is refused', async () => {
    const cluster = await startFaulty();
    const failed = await failureOf(ask(cluster.url.replace('http:', 'https:'), {}));
    expect(failed).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining(`Write ${cluster.url} if it speaks http`),
    });
  });

  it('http where https is spoken says so', async () => {
    const cluster = await startFaulty('test-server');
    const failed = await failureOf(ask(cluster.url.replace('https:', 'http:'), {}));
    expect(failed.message).toContain('If it speaks https, write https:// in the address');
  });
});
