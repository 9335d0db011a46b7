import { LOOK_BETWEEN } from './advice';
import { certificateCodes } from './certificateProblem';
import { quote } from './quote';
import { cancelled, UpstreamError } from './UpstreamError';
import type { UpstreamLimits } from './UpstreamLimits';
import { TOO_LATE } from './withDeadline';

/** What is known of the request that failed. */
type Asked = {
  /** Its address, without credentials. */
  readonly node: string;
  readonly limits: UpstreamLimits;
  /** Of the answer whose body was being read; null before there was one. */
  readonly status: number | null;
};

type Problem = {
  readonly kind: 'away' | 'refused';
  /** What follows the node's address. */
  readonly says: (asked: Asked, error: Error) => string;
};

const away = (says: Problem['says']): Problem => ({ kind: 'away', says });
const refused = (says: Problem['says']): Problem => ({ kind: 'refused', says });

const seconds = (ms: number): string => `${ms / 1000} seconds`;

const SEE_ADDRESS = 'Start Elasticsearch there, or correct the address';
const TRUST =
  'Name its authority by ELASTICSEARCH_CA_CERT, such as http_ca.crt of Elasticsearch, or by ELASTICSEARCH_CA_FINGERPRINT';

const BROKEN = `If this goes on, ${LOOK_BETWEEN}`;
const LATE = `If this goes on, look at its load, and ${LOOK_BETWEEN.replace('look ', '')}`;

const httpsHint = ({ node }: Asked): string =>
  node.startsWith('http:') ? '. If it speaks https, write https:// in the address' : '';

const connectionBroke = away((asked) =>
  asked.status === null
    ? `broke the connection without an answer${httpsHint(asked)}. ${BROKEN}`
    : `broke the connection in the middle of its answer. ${BROKEN}`,
);
const unreachable = away(() => `cannot be reached from here. ${SEE_ADDRESS}`);
const unknownAuthority = refused(() => `shows a certificate that nothing here vouches for. ${TRUST}`);
const notTls = refused(
  ({ node }) => `does not speak https. Write ${node.replace('https:', 'http:')} if it speaks http`,
);
const outdated = refused(
  (_, { message }) => `shows a certificate that does not hold now: ${message}. Renew it, or set the clock`,
);
const notHttp = refused(
  (asked) => `does not speak HTTP. Correct the address, of which the port is part${httpsHint(asked)}`,
);

const problems: ReadonlyMap<string, Problem> = new Map([
  ['ECONNREFUSED', away(() => `refuses connections. ${SEE_ADDRESS}`)],
  ['ENOTFOUND', away(() => 'names a host that is not known. Correct the address')],
  ['EAI_AGAIN', away(() => 'names a host that cannot be looked up now: the name service does not answer')],
  ['EHOSTUNREACH', unreachable],
  ['ENETUNREACH', unreachable],
  ['ETIMEDOUT', unreachable],
  [
    'UND_ERR_CONNECT_TIMEOUT',
    away(({ limits }) => `accepts no connection within ${seconds(limits.connectMs)}. ${SEE_ADDRESS}`),
  ],
  [
    'UND_ERR_HEADERS_TIMEOUT',
    away(({ limits }) => `took the request, but did not answer within ${seconds(limits.headersMs)}. ${LATE}`),
  ],
  [
    'UND_ERR_BODY_TIMEOUT',
    away(({ limits }) => `stopped in the middle of its answer for ${seconds(limits.pauseMs)}. ${LATE}`),
  ],
  [TOO_LATE, away(({ limits }) => `did not end its answer within ${seconds(limits.requestMs)}. ${LATE}`)],
  ['ECONNRESET', connectionBroke],
  ['EPIPE', connectionBroke],
  ['UND_ERR_SOCKET', connectionBroke],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', connectionBroke],
  ['SELF_SIGNED_CERT_IN_CHAIN', unknownAuthority],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', unknownAuthority],
  // By an authority of the same name: those that Elasticsearch makes for itself have all the same.
  ['CERT_SIGNATURE_FAILURE', unknownAuthority],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', unknownAuthority],
  ['UNABLE_TO_GET_ISSUER_CERT', unknownAuthority],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', unknownAuthority],
  [certificateCodes.outdated, outdated],
  ['CERT_NOT_YET_VALID', outdated],
  [
    certificateCodes.otherHost,
    refused((_, { message }) => `shows the certificate of another host: ${message}. Use a name that stands in it`),
  ],
  [
    certificateCodes.otherFingerprint,
    refused(
      (_, { message }) =>
        `shows certificates that the fingerprint in ELASTICSEARCH_CA_FINGERPRINT does not vouch for. Correct it, if one of these is right: ${message}`,
    ),
  ],
  ['ERR_SSL_WRONG_VERSION_NUMBER', notTls],
  ['ERR_SSL_PACKET_LENGTH_TOO_LONG', notTls],
  ['UND_ERR_HEADERS_OVERFLOW', notHttp],
]);

const otherTls = refused((_, { message }) => `and Redlane found no common way to speak TLS: ${message}`);
const others = away((_, { message }) => `could not be asked: ${message}`);

/** The connections were closed by ourselves. */
const isOver = ({ code }: NodeJS.ErrnoException): boolean => code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED';

const isTls = (code: string): boolean => /^(?:ERR_SSL_|ERR_TLS_|CERT_|EPROTO$)/.test(code);

function problemOf({ name, code = '' }: NodeJS.ErrnoException, { status }: Asked): Problem {
  // What cannot be parsed as HTTP behind a head that could is an answer that broke off.
  if (name === 'HTTPParserError') return status === null ? notHttp : connectionBroke;
  if (code.startsWith('Z_')) return connectionBroke;
  return problems.get(code) ?? (isTls(code) ? otherTls : others);
}

/** Why the node could not be asked, or its answer not be read, as a sentence; what is an UpstreamError already stays as it is. */
export function connectionProblem(thrown: unknown, asked: Asked): UpstreamError {
  if (thrown instanceof UpstreamError) return thrown;
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (isOver(error)) return cancelled();
  const { kind, says } = problemOf(error, asked);
  return new UpstreamError(kind, `${asked.node} ${quote(says(asked, error))}.`, asked.status);
}
