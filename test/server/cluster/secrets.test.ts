import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Credentials } from '../../../src/server/cluster/ClusterOptions';
import { HttpUpstream } from '../../../src/server/cluster/HttpUpstream';
import { readClusterOptions } from '../../../src/server/cluster/readClusterOptions';
import { Settings } from '../../../src/server/Settings';
import { failureOf } from './support/failureOf';

/** Sends back what it was sent, in every place from which Redlane quotes. */
function echo({ headers, url = '' }: IncomingMessage, response: ServerResponse): void {
  const sent = headers.authorization ?? '';
  const [, encoded = ''] = sent.split(' ');
  const said = `${sent} | ${encoded} | ${Buffer.from(encoded, 'base64')} | ${encodeURIComponent(encoded)}`;
  const status = Number(/job_(\d+)/.exec(url)?.[1]);
  const location = `https://other.example/${encodeURIComponent(said)}`;
  response.writeHead(status, { location, 'content-type': `text/${encoded}`, 'x-elastic-product': 'Elasticsearch' });
  const cause = { type: 'exception', reason: said };
  response.end(JSON.stringify({ error: { root_cause: [cause], ...cause }, status }));
}

const server = createServer(echo);

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => void server.close());

const secret = fc
  .string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 40 })
  .filter((text) => text.trim() === text);

const credentials: fc.Arbitrary<{ credentials: Credentials; secrets: readonly string[] }> = fc.oneof(
  secret.map((key) => {
    const apiKey = Buffer.from(`an-id:${key}`).toString('base64');
    return { credentials: { kind: 'apiKey', apiKey, from: 'ES_API_KEY' } as const, secrets: [key, apiKey] };
  }),
  secret.map((password) => {
    const basic = Buffer.from(`me:${password}`).toString('base64');
    return { credentials: { kind: 'basic', username: 'me', password, from: 'x' } as const, secrets: [password, basic] };
  }),
);

describe('what signs in', () => {
  it('is in no failure, even when the cluster sends it back', async () => {
    const statuses = fc.constantFrom(200, 301, 400, 401, 403, 404, 418, 429, 500, 503);
    await fc.assert(
      fc.asyncProperty(credentials, statuses, async ({ credentials, secrets }, status) => {
        const nodes = [`http://127.0.0.1:${(server.address() as AddressInfo).port}`];
        const options = { nodes, credentials, caCertificate: null, caFingerprint: null };
        const upstream = new HttpUpstream(options, { attempts: 1, firstDelayMs: 0 });
        const failed = await failureOf(upstream.askJson({ endpoint: 'jobs', path: { job_id: `job_${status}` } }));
        await upstream.close();
        const told = [failed.message, failed.stack, String(failed.cause), texts(failed.answer), texts(failed)].join(
          '\n',
        );
        for (const one of secrets) expect(told).not.toContain(one);
        expect(failed.status).toBe(status);
      }),
    );
  });

  it('is in no remark and in no complaint about how it was given', () => {
    const variables = [
      'ELASTICSEARCH_API_KEY',
      'ELASTICSEARCH_PASSWORD',
      'ELASTICSEARCH_URL',
      'ES_URL',
      'ES_LOCAL_API_KEY',
    ];
    const forms = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => `https://me:${encodeURIComponent(text)}@es:9200`,
      (text) => `https://me:${text}@es:9200`,
      (text) => `ftp://${text}@es`,
    );
    fc.assert(
      fc.property(secret, forms, fc.subarray(variables, { minLength: 1 }), (text, form, names) => {
        const env = Object.fromEntries(names.map((name) => [name, form(text)]));
        expect(told(() => readClusterOptions('http://es:9200', new Settings(env)))).not.toContain(text);
        expect(told(() => readClusterOptions(form(text), new Settings({})))).not.toContain(text);
      }),
    );
  });
});

/** Every text in a value, as it is and not as JSON writes it. */
function texts(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(texts).join('\n');
}

function told(read: () => ReturnType<typeof readClusterOptions>): string {
  try {
    return read()?.remarks.join('\n') ?? '';
  } catch (error) {
    return String(error);
  }
}
