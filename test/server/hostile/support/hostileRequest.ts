import fc from 'fast-check';
import { endpoints } from '../../../../src/contract/endpoints/endpoints';
import { ownEndpoints } from '../../../../src/contract/endpoints/ownEndpoints';

/** A request as the bytes that are sent, and what of it decides who may be answered. */
export type HostileRequest = {
  readonly method: string;
  readonly target: string;
  /** In the order and spelling in which they are sent. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
};

/** What is never to be seen by whom it is not for. */
export const CLIENT_MARK = 'mark-of-the-client';

const words = [
  ...['_ml', 'anomaly_detectors', 'job', 'results', 'records', '_all', '*', 'job,job', '_stats', 'info', 'calendars'],
  ...[
    '_search',
    '_bulk',
    '_security',
    '_cluster',
    'settings',
    '_nodes',
    '_cat',
    '_open',
    '_delete',
    '.ml-anomalies-shared',
  ],
  ...['api', 'source', 'reload', 'columns', 'healthz', 'sign-in', 'assets', 'app.js', 'index.html', 'icon.svg'],
  ...['secret.txt', 'package.json', '.env', '.git', 'etc', 'passwd', 'proc', 'self', 'environ', 'C:'],
];

const tricks = [
  ...[
    '..',
    '.',
    '',
    '%2e%2e',
    '%2E.',
    '.%2e',
    '%252e%252e',
    '..%2f',
    '%2f',
    '%2F..%2F',
    '%252f',
    '%5c',
    '%255c..',
    '\\',
    '..\\',
  ],
  ...[
    '%00',
    'job%00.svg',
    '%0d%0aX-Injected:%20yes',
    '%0a',
    '%',
    '%zz',
    '%c0%ae%c0%ae',
    '%u002e',
    '..;',
    ';a=b',
    '%ff%fe',
  ],
  ...[
    '@evil.example',
    'http:',
    'http://evil.example',
    '~',
    '%7e',
    '#',
    '%23',
    '%3f',
    '&',
    '=',
    '+',
    '"',
    '<b>',
    "'",
    '|',
    '\u00e9',
  ],
  ...['a'.repeat(300), 'a'.repeat(5_000), '/'.repeat(200), '../'.repeat(40), '%2e%2e%2f'.repeat(40)],
];

const oneOf = fc.constantFrom<string[]>;
const segment = fc.oneof(
  { weight: 5, arbitrary: oneOf(...words) },
  { weight: 4, arbitrary: oneOf(...tricks) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }).map((text) => text.replace(/[\s\p{Cc}]/gu, '')) },
);

const templates = [
  ...Object.values(endpoints).flatMap(({ paths }) => paths),
  ...Object.values(ownEndpoints).map(({ path }) => path),
];

const ids = oneOf('job', 'job', 'job', 'none', '_all', '1');

/** A path of the server, each of its places filled by one of these. */
const knownPath = (places: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(oneOf(...templates), fc.infiniteStream(places))
    .map(([template, values]) => template.replaceAll(/{\w+}/g, () => values.next().value));

/** One of them with something put in somewhere. */
const bentPath = fc
  .tuple(knownPath(ids), segment, fc.nat())
  .map(([path, put, at]) => path.slice(0, at % (path.length + 1)) + put + path.slice(at % (path.length + 1)));

const path = fc.oneof(
  { weight: 3, arbitrary: knownPath(ids) },
  { weight: 3, arbitrary: knownPath(segment) },
  { weight: 2, arbitrary: bentPath },
  { weight: 3, arbitrary: fc.array(segment, { maxLength: 7 }).map((parts) => `/${parts.join('/')}`) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(oneOf('http://evil.example', 'https://127.0.0.1', '//evil.example', '*', '', 'evil:80'), segment)
      .map((parts) => parts.join('/')),
  },
);

const keys = oneOf(
  'size',
  'from',
  'sort',
  'job_id',
  'source',
  'q',
  'start',
  'filter_path',
  'pretty',
  'format',
  'back',
  'file',
  'bytes',
  '_source',
  'routing',
);
const values = fc.oneof(
  oneOf(
    '1',
    'true',
    'csv',
    '-1',
    '1e99',
    '2026-10-12',
    '../../_search',
    '**,-**',
    '{"a":1}',
    '%26x=y',
    '%00',
    '%',
    CLIENT_MARK,
  ),
  segment,
);
const query = fc
  .array(fc.tuple(keys, values), { maxLength: 4 })
  .map((entries) => (entries.length === 0 ? '' : `?${entries.map((entry) => entry.join('=')).join('&')}`));

const method = fc.oneof(
  { weight: 6, arbitrary: oneOf('GET', 'GET', 'GET', 'POST', 'HEAD') },
  {
    weight: 3,
    arbitrary: oneOf(
      'PUT',
      'DELETE',
      'PATCH',
      'OPTIONS',
      'TRACE',
      'CONNECT',
      'PROPFIND',
      'LINK',
      'QUERY',
      'get',
      'G ET',
      'POST\t',
      'X',
    ),
  },
);

const hosts = (port: number) =>
  fc.oneof(
    { weight: 6, arbitrary: oneOf(`127.0.0.1:${port}`, `localhost:${port}`, 'localhost') },
    {
      weight: 3,
      arbitrary: oneOf(
        ...['redlane.test', 'REDLANE.TEST:443', '10.0.0.1', '[fe80::1]:80', 'evil.example', `evil.example:${port}`, ''],
        ...[
          'localhost.evil.example',
          '127.0.0.1.nip.io',
          'redlane.test.evil.example',
          `localhost:${port}@evil.example`,
          '[::1',
        ],
        ...[
          `127.0.0.1:${port}, evil.example`,
          'localhost/..',
          'localhost#',
          'localhost\\',
          '127.1',
          '2130706433',
          'localhost.',
          '*',
        ],
      ),
    },
  );

const authorizations = (token: string) =>
  oneOf(
    ...[
      `Bearer ${token}`,
      `Bearer ${token}`,
      `bearer ${token}`,
      `Bearer ${token}x`,
      `Bearer ${token.slice(1)}`,
      'Bearer',
    ],
    ...[`ApiKey ${token}`, `Basic ${btoa(`elastic:${token}`)}`, `Bearer ${CLIENT_MARK}`, 'Bearer null', ''],
  );

const otherHeaders: fc.Arbitrary<readonly [string, string]> = fc.oneof(
  fc.constantFrom<(readonly [string, string])[]>(
    ['X-HTTP-Method-Override', 'DELETE'],
    ['X-Original-URL', '/_search'],
    ['X-Rewrite-URL', '/_security/user'],
    ['X-Forwarded-Host', 'evil.example'],
    ['X-Forwarded-Proto', 'https'],
    ['X-Forwarded-For', '127.0.0.1'],
    ['Forwarded', 'for=127.0.0.1;host=localhost'],
    ['es-security-runas-user', 'elastic'],
    ['X-Opaque-Id', CLIENT_MARK],
    ['Cookie', `redlane_session=${CLIENT_MARK}; sid=1`],
    ['Accept', 'text/html'],
    ['Accept', 'application/vnd.elasticsearch+json; compatible-with=9'],
    ['Content-Type', 'application/json'],
    ['Content-Type', 'application/x-www-form-urlencoded'],
    ['Origin', 'http://evil.example'],
    ['Origin', 'null'],
    ['Sec-Fetch-Site', 'cross-site'],
    ['Sec-Fetch-Mode', 'navigate'],
    ['Expect', '100-continue'],
    ['Expect', 'something'],
    ['Upgrade', 'websocket'],
    ['Upgrade', 'h2c'],
    ['Connection', 'Upgrade, HTTP2-Settings'],
    ['Range', 'bytes=0-1'],
    ['Transfer-Encoding', 'chunked'],
    ['Transfer-Encoding', 'identity, chunked'],
    ['Transfer-Encoding', '\u000bchunked'],
    ['Content-Length', '0'],
    ['Content-Length', '-1'],
    ['Content-Length', '99999999999999999999'],
    ['Content-Length : 5', ''],
    ['Te', 'trailers'],
    ['X-Big', 'b'.repeat(20_000)],
    ['X-Nul', 'a\u0000b'],
    ['X-Folded', 'a\r\n b'],
    ['X Space', 'a'],
    ['Host', 'evil.example'],
  ),
  fc.tuple(fc.string({ minLength: 1, maxLength: 8 }), fc.string({ maxLength: 20 })),
);

const body = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  {
    weight: 4,
    arbitrary: oneOf(
      ...[
        '{}',
        '{"page":{"size":1}}',
        '{"job_id":"../../_search"}',
        '{"snapshot_id":"../../../_search"}',
        '{"__proto__":{"a":1}}',
      ],
      ...[
        '{"sort":"record_score&x=y","page":{"from":0}}',
        '{"start":"now||/d"}',
        '{',
        '[]',
        'null',
        'token=guess&back=//evil.example',
      ],
      ...[
        'GET /_search HTTP/1.1\r\nHost: localhost\r\n\r\n',
        '0\r\n\r\nGET /api/source HTTP/1.1\r\nHost: evil.example\r\n\r\n',
        'x'.repeat(70_000),
      ],
    ),
  },
);

/** Not hostile at all, so that there is something to be answered. */
const plainRequest = (port: number, token: string): fc.Arbitrary<HostileRequest> =>
  knownPath(ids).map((target) => ({
    ...{ method: 'GET', target, body: '' },
    headers: [
      ['Host', `127.0.0.1:${port}`],
      ['Authorization', `Bearer ${token}`],
      ['Connection', 'close'],
    ],
  }));

const bentRequest = (port: number, token: string): fc.Arbitrary<HostileRequest> =>
  fc
    .record({
      method,
      target: fc.tuple(path, query).map((parts) => parts.join('')),
      host: fc.option(hosts(port), { freq: 30 }),
      authorization: fc.option(authorizations(token), { freq: 3 }),
      others: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        { weight: 2, arbitrary: fc.array(otherHeaders, { maxLength: 3 }) },
      ),
      body,
    })
    .map(({ host, authorization, others, ...rest }) => ({
      ...rest,
      headers: [
        ...(host === null ? [] : [['Host', host] as const]),
        ...(authorization === null ? [] : [['Authorization', authorization] as const]),
        ...others,
        ...(rest.body === '' ? [] : [['Content-Length', String(Buffer.byteLength(rest.body))] as const]),
        ['Connection', 'close'] as const,
      ],
    }));

/** Requests to a server at a port with a token: one in ten is well meant, some are nearly, most are not. */
export const hostileRequest = (port: number, token: string): fc.Arbitrary<HostileRequest> =>
  fc.oneof({ weight: 9, arbitrary: bentRequest(port, token) }, { weight: 1, arbitrary: plainRequest(port, token) });
