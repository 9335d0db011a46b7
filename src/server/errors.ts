import type { ErrorAnswer } from '../contract/errors';
import { UpstreamError } from './cluster/UpstreamError';

/** One cause as Elasticsearch prints it. */
type Cause = { readonly type: string; readonly reason: string; readonly caused_by?: Cause };

const statuses = [400, 401, 403, 404, 405, 406, 413, 429, 500, 502, 503] as const;

const isStatus = (status: number | null): status is (typeof statuses)[number] =>
  (statuses as readonly (number | null)[]).includes(status);

/** A request that cannot be answered: the HTTP status, and the `error` of Elasticsearch's envelope. */
export class RequestError extends Error {
  constructor(
    readonly status: (typeof statuses)[number],
    readonly error: ErrorAnswer['error'],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(typeof error === 'string' ? error : (error.reason ?? error.type));
  }

  /** Type and reason alone, for an error that names this one as its cause. */
  get origin(): Cause {
    if (typeof this.error === 'string') return { type: 'exception', reason: this.error };
    return { type: this.error.type, reason: this.error.reason ?? '' };
  }

  get answer(): ErrorAnswer {
    return { error: this.error, status: this.status };
  }
}

const envelope = (cause: Cause) => ({
  root_cause: [{ type: cause.type, reason: cause.reason }],
  ...cause,
});

export const illegalArgument = (reason: string): RequestError =>
  new RequestError(400, envelope({ type: 'illegal_argument_exception', reason }));

/** The message is Java's. */
export const numberFormat = (text: string): RequestError =>
  new RequestError(
    400,
    envelope({ type: 'number_format_exception', reason: text === '' ? 'empty String' : `For input string: "${text}"` }),
  );

/** A date that is read before the search begins. */
export const unreadableDate = (name: string, text: string): RequestError =>
  new RequestError(
    400,
    envelope({
      type: 'parse_exception',
      reason: `Query param [${name}] with value [${text}] cannot be parsed as a date or converted to a number (epoch).`,
    }),
  );

/** A request that could be read, but asks for what cannot be. */
export const badRequest = (reason: string): RequestError =>
  new RequestError(400, envelope({ type: 'status_exception', reason }));

/** Options that are fine one by one, but not together. */
export const invalidRequest = (reason: string): RequestError =>
  new RequestError(
    400,
    envelope({ type: 'action_request_validation_exception', reason: `Validation Failed: 1: ${reason};` }),
  );

/** What Elasticsearch looks for behind a body it could not parse, to call it the root of the failure. */
const parsing = ['x_content_parse_exception', 'parse_exception'];

/** A body that is not what the endpoint reads; `inner` says why, where the reason names only the field. */
export function unreadableBody(reason: string, inner?: Cause): RequestError {
  const cause = { type: 'x_content_parse_exception', reason };
  if (!inner) return new RequestError(400, envelope(cause));
  const root = parsing.includes(inner.type) ? inner : cause;
  return new RequestError(400, { root_cause: [root], ...cause, caused_by: inner });
}

/** A GET that carries what it has no use for. */
export const uselessBody = (uri: string, method: string): RequestError =>
  illegalArgument(`request [${method} ${uri}] does not support having a body`);

export const unsupportedContentType = (type: string | undefined): RequestError =>
  new RequestError(
    406,
    type === undefined ? 'Content-Type header is missing' : `Content-Type header [${type}] is not supported`,
  );

export const bodyTooLarge = (limit: number): RequestError =>
  new RequestError(413, envelope({ type: 'illegal_argument_exception', reason: `body is larger than ${limit} bytes` }));

/** What was asked for by name is not there. */
export const notFound = (reason: string): RequestError =>
  new RequestError(404, envelope({ type: 'resource_not_found_exception', reason }));

export const unknownJob = (id: string): RequestError => notFound(`No known job with id '${id}'`);

/** A search that every shard refused, as Elasticsearch answers bad dates, unmapped sort fields and deep pages. */
export function searchFailure(type: string, reason: string): RequestError {
  const cause = { type, reason };
  return new RequestError(400, {
    root_cause: [cause],
    type: 'search_phase_execution_exception',
    reason: 'all shards failed',
    phase: 'query',
    grouped: true,
    failed_shards: [{ shard: 0, reason: cause }],
    caused_by: cause,
  });
}

export const noHandler = (uri: string, method: string): RequestError =>
  new RequestError(400, `no handler found for uri [${uri}] and method [${method}]`);

/** A method that would write, or that the path does not have. */
export const wrongMethod = (uri: string, method: string, allowed: readonly string[]): RequestError =>
  new RequestError(
    405,
    envelope({
      type: 'unsupported_operation_exception',
      reason: `Incorrect HTTP method for uri [${uri}] and method [${method}], allowed: [${allowed.join(', ')}]; Redlane only reads`,
    }),
    { allow: allowed.join(', ') },
  );

export const unsupportedFormat = (format: string): RequestError =>
  new RequestError(
    406,
    envelope({ type: 'illegal_argument_exception', reason: `format [${format}] is not supported, only [json] is` }),
  );

export const forbidden = (reason: string): RequestError =>
  new RequestError(403, envelope({ type: 'security_exception', reason }));

/** The cluster that is explored answered what cannot be read. */
export const badGateway = (reason: string): RequestError =>
  new RequestError(502, envelope({ type: 'status_exception', reason }));

/** Whole seconds to wait; at least one. */
const secondsOf = (waitMs: number): number => Math.max(1, Math.ceil(waitMs / 1_000));

const retryAfter = (seconds: number) => ({ 'retry-after': String(seconds) });

/** The cluster that is explored did not answer, or not with what was asked. What it says of the request itself is handed on. */
function clusterFailure({ kind, message, status, answer, retryAt }: UpstreamError): RequestError {
  if (kind === 'answered' && answer && isStatus(status)) return new RequestError(status, answer.error);
  const error = envelope({ type: 'status_exception', reason: message });
  if (kind !== 'away') return new RequestError(502, error);
  return new RequestError(503, error, retryAfter(secondsOf((retryAt ?? 0) - Date.now())));
}

/** Who asks has not said the token. */
export const unauthorized = (uri: string): RequestError =>
  new RequestError(
    401,
    envelope({
      type: 'security_exception',
      reason: `missing or wrong token for [${uri}]; send it as "Authorization: Bearer TOKEN", or open this server in a browser to sign in`,
    }),
    { 'www-authenticate': 'Bearer realm="redlane", charset="UTF-8"' },
  );

/** It may be asked again in `waitMs`. */
export function tooManyRequests(reason: string, waitMs: number): RequestError {
  const seconds = secondsOf(waitMs);
  return new RequestError(
    429,
    envelope({ type: 'es_rejected_execution_exception', reason: `${reason}; try again in ${seconds} s` }),
    retryAfter(seconds),
  );
}

export const tooLongLine = (limit: number): RequestError =>
  new RequestError(
    400,
    envelope({ type: 'too_long_http_line_exception', reason: `The path is longer than ${limit} bytes.` }),
  );

/** What to answer for anything that was thrown; what was not foreseen says no more than its message. */
export function toRequestError(thrown: unknown): RequestError {
  if (thrown instanceof RequestError) return thrown;
  if (thrown instanceof UpstreamError) return clusterFailure(thrown);
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new RequestError(500, envelope({ type: 'exception', reason }));
}
