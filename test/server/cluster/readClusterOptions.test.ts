import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readClusterOptions } from '../../../src/server/cluster/readClusterOptions';
import { Settings } from '../../../src/server/Settings';
import { UsageError } from '../../../src/server/UsageError';
import { testAuthority } from '../../support/testCertificate';
import { temporaryFolder } from '../support/temporaryFolder';

type Env = Record<string, string>;

const KEY = 'aWQ6a2V5';
const NODE = 'https://es:9200';

const read = (flag: string | undefined, env: Env = {}, dotEnv: Env = {}) =>
  readClusterOptions(flag, new Settings(env, dotEnv));
const apiKey = (from: string) => ({ kind: 'apiKey', apiKey: KEY, from });

describe('the address', () => {
  it.each([
    [NODE, [NODE]],
    ['https://es:9200/', [NODE]],
    ['https://es:9200/proxy/es/', ['https://es:9200/proxy/es']],
    ['http://a:1,http://b:2 http://c,\n http://a:1', ['http://a:1', 'http://b:2', 'http://c']],
    ['http://[::1]:9200', ['http://[::1]:9200']],
    ['HTTPS://ES:443', ['https://es']],
  ])('%j names %j', (flag, nodes) => {
    expect(read(flag)?.cluster).toEqual({ nodes, credentials: null, caCertificate: null, caFingerprint: null });
  });

  it.each([
    'es:9200',
    'localhost:9200',
    'ftp://es',
    'https://',
    '',
    ' , ',
    'https://es?x',
    'https://es#x',
    'https://me:pass/word@es',
    'http://a,b',
  ])('%j makes no sense', (flag) => {
    expect(() => read(flag)).toThrow(UsageError);
    expect(() => read(flag)).toThrow('--elasticsearch');
    expect(() => read(flag)).toThrow('https://es.example:9200');
  });

  it('is the first that is given', () => {
    const env = { ES_URL: 'http://c', ES_LOCAL_URL: 'http://b', ELASTICSEARCH_URL: 'http://a' };
    expect(read(undefined)).toBeNull();
    expect(read(undefined, env)?.remarks).toEqual([
      'Elasticsearch http://a, from ELASTICSEARCH_URL; without credentials',
      'ES_LOCAL_URL is set too, but ELASTICSEARCH_URL counts before it',
      'ES_URL is set too, but ELASTICSEARCH_URL counts before it',
    ]);
    expect(read(NODE, { ES_URL: 'nonsense' })?.remarks).toEqual([
      'Elasticsearch https://es:9200, from --elasticsearch; without credentials',
      'ES_URL is set too, but --elasticsearch counts before it',
    ]);
    expect(
      read(undefined, {}, { ES_LOCAL_PORT: '9201', ES_LOCAL_URL: `http://localhost:$\{ES_LOCAL_PORT}` })?.remarks,
    ).toEqual(['Elasticsearch http://localhost:9201, from ES_LOCAL_URL in .env; without credentials']);
  });
});

describe('who asks', () => {
  it('may stand in the address, from which it is taken', () => {
    const found = read('https://me:p%40ss@es:9200,https://me:p%40ss@es2:9200,https://es3');
    expect(found?.cluster).toMatchObject({
      nodes: ['https://es:9200', 'https://es2:9200', 'https://es3'],
      credentials: { kind: 'basic', username: 'me', password: 'p@ss', from: '--elasticsearch' },
    });
    expect(found?.remarks).toEqual([
      'Elasticsearch https://es:9200, https://es2:9200, https://es3, from --elasticsearch; password of the user me from --elasticsearch',
      'Warning: a password in the command line stays in its history; use ELASTICSEARCH_PASSWORD',
    ]);
  });

  it.each([
    ['https://me:a@es,https://me:b@es2', 'different credentials'],
    ['https://me@es', 'only half'],
    ['https://:a@es', 'only half'],
    ['https://me:100%@es', '%25'],
  ])('is refused in %j', (flag, message) => {
    expect(() => read(flag)).toThrow(UsageError);
    expect(() => read(flag)).toThrow(message);
  });

  it('is the first that is given', () => {
    const env: Env = {
      ...{ ES_API_KEY: KEY, ES_LOCAL_API_KEY: KEY, ELASTICSEARCH_API_KEY: KEY },
      ...{ ELASTICSEARCH_USERNAME: 'me', ELASTICSEARCH_PASSWORD: 'pass' },
    };
    const order = ['ELASTICSEARCH_API_KEY', 'ELASTICSEARCH_PASSWORD', 'ES_LOCAL_API_KEY', 'ES_API_KEY'];
    for (const from of order) {
      const found = read(NODE, env);
      expect(found?.cluster.credentials?.from).toBe(from);
      const others = Object.keys(env).filter(
        (name) => name !== from && !(from === 'ELASTICSEARCH_PASSWORD' && name.endsWith('USERNAME')),
      );
      expect(found?.remarks.slice(1).sort()).toEqual(
        others.map((name) => `${name} is set too, but ${from} counts before it`).sort(),
      );
      delete env[from];
      if (from === 'ELASTICSEARCH_PASSWORD') delete env.ELASTICSEARCH_USERNAME;
    }
    expect(read('https://me:pass@es', { ES_API_KEY: KEY })?.remarks[1]).toBe(
      'ES_API_KEY is set too, but --elasticsearch counts before it',
    );
  });

  it('may be in files', () => {
    const folder = temporaryFolder();
    const file = folder.write('key', `${KEY}\n`);
    expect(read(NODE, { ELASTICSEARCH_API_KEY_FILE: file })?.cluster.credentials).toEqual(
      apiKey('ELASTICSEARCH_API_KEY_FILE'),
    );
    const env = { ELASTICSEARCH_USERNAME: 'me', ELASTICSEARCH_PASSWORD_FILE: folder.write('password', 'a b \n') };
    expect(read(NODE, env)?.cluster.credentials).toMatchObject({
      username: 'me',
      password: 'a b ',
      from: 'ELASTICSEARCH_PASSWORD_FILE',
    });
    expect(read(undefined, { ELASTICSEARCH_URL_FILE: folder.write('url', `${NODE}\n`) })?.cluster.nodes).toEqual([
      NODE,
    ]);
  });

  it('may be an API key of which id and secret are apart', () => {
    expect(read(NODE, { ES_API_KEY: 'id:key' })?.cluster.credentials).toEqual(apiKey('ES_API_KEY'));
    expect(read(NODE, { ES_API_KEY: ` ${KEY}\n` })?.cluster.credentials).toEqual(apiKey('ES_API_KEY'));
  });

  it.each<[Env, string]>([
    [{ ELASTICSEARCH_API_KEY: 'ApiKey abc' }, '"encoded"'],
    [{ ES_LOCAL_API_KEY: 'a\nb' }, 'ES_LOCAL_API_KEY holds no API key'],
    [{ ELASTICSEARCH_PASSWORD: 'x' }, 'ELASTICSEARCH_USERNAME is not'],
    [{ ELASTICSEARCH_USERNAME: 'x' }, 'ELASTICSEARCH_PASSWORD is not'],
    [{ ELASTICSEARCH_USERNAME: 'a:b', ELASTICSEARCH_PASSWORD: 'x' }, 'a colon'],
    [{ ELASTICSEARCH_USERNAME: 'a', ELASTICSEARCH_PASSWORD: 'x\ny' }, 'a control character'],
  ])('%j makes no sense', (env, message) => {
    expect(() => read(NODE, env)).toThrow(UsageError);
    expect(() => read(NODE, env)).toThrow(message);
  });

  it('is warned when others can read along', () => {
    const warning = (flag: string, env: Env) => read(flag, env)?.remarks.find((remark) => remark.startsWith('Warning'));
    expect(warning('https://es,http://es2:1', { ES_API_KEY: KEY })).toBe(
      'Warning: the credentials go to http://es2:1 where others can read them; use https',
    );
    expect(warning('http://es', {})).toBeUndefined();
    expect(
      warning('http://localhost:9200,http://127.0.0.1:1,http://[::1],https://es', { ES_API_KEY: KEY }),
    ).toBeUndefined();
  });
});

describe('whom to trust', () => {
  it('is a certificate, or the path of one', () => {
    const folder = temporaryFolder();
    const path = folder.write('ca.crt', `Subject: two of them\n${testAuthority}${testAuthority}`);
    const certificate = testAuthority.trim();
    const trusted = (env: Env) => read(NODE, env)?.cluster.caCertificate;
    expect(trusted({ ELASTICSEARCH_CA_CERT: path })).toBe(`${certificate}\n${certificate}`);
    expect(trusted({ ELASTICSEARCH_CA_CERT: testAuthority })).toBe(certificate);
    expect(trusted({ ELASTICSEARCH_CA_CERT: testAuthority.replaceAll('\n', '\\n') })).toBe(certificate);
    expect(trusted({ ELASTICSEARCH_CA_CERT_FILE: path })).toBe(`${certificate}\n${certificate}`);
  });

  it('is a fingerprint, as openssl prints it too', () => {
    const { fingerprint256 } = new X509Certificate(testAuthority);
    const digits = fingerprint256.replaceAll(':', '');
    for (const text of [fingerprint256, digits.toLowerCase(), `sha256 Fingerprint=${fingerprint256}\n`]) {
      const found = read(NODE, { ELASTICSEARCH_CA_FINGERPRINT: text });
      expect(found?.cluster.caFingerprint).toBe(digits);
      expect(found?.remarks[0]).toMatch(/; certificate by ELASTICSEARCH_CA_FINGERPRINT$/);
    }
  });

  it('is the fingerprint when both are given', () => {
    const env = { ELASTICSEARCH_CA_CERT: testAuthority, ELASTICSEARCH_CA_FINGERPRINT: 'AB'.repeat(32) };
    expect(read(NODE, env)?.remarks).toEqual([
      'Elasticsearch https://es:9200, from --elasticsearch; without credentials; certificate by ELASTICSEARCH_CA_FINGERPRINT',
      'ELASTICSEARCH_CA_CERT is set too, but ELASTICSEARCH_CA_FINGERPRINT counts before it',
    ]);
  });

  it.each<[Env, string]>([
    [{ ELASTICSEARCH_CA_CERT: '/none' }, 'ENOENT'],
    [{ ELASTICSEARCH_CA_CERT: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' }, 'is none'],
    [{ ELASTICSEARCH_CA_CERT: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----' }, 'is none'],
    [{ ELASTICSEARCH_CA_FINGERPRINT: 'AB:CD' }, '64 hexadecimal digits'],
    [{ ELASTICSEARCH_CA_FINGERPRINT: 'x'.repeat(64) }, '64 hexadecimal digits'],
  ])('%j makes no sense', (env, message) => {
    expect(() => read(NODE, env)).toThrow(UsageError);
    expect(() => read(NODE, env)).toThrow(message);
  });
});
