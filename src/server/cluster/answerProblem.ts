import { type ErrorAnswer, errorAnswer } from '../../contract/errors';
import type { Credentials } from './ClusterOptions';
import { quote } from './quote';
import { readRetryAfter } from './retryAfter';
import { UpstreamError } from './UpstreamError';

/** An answer that is none to what was asked. Of headers and text the secrets are taken out already. */
export type BadAnswer = {
  /** The node's address, without credentials. */
  readonly node: string;
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly text: string;
  readonly credentials: Credentials | null;
};

const NEW_KEY =
  'Make an API key with the cluster privilege monitor_ml and set ELASTICSEARCH_API_KEY to what Elasticsearch calls "encoded"';

/** As it came: it is handed on with its keys in their order. */
function readAnswer(text: string): ErrorAnswer | null {
  try {
    const value: ErrorAnswer = JSON.parse(text);
    return errorAnswer.safeParse(value).success ? value : null;
  } catch {
    return null;
  }
}

/** What Elasticsearch gives as the reason, as a sentence; empty where it gives none. */
function reasonOf(answer: ErrorAnswer | null): string {
  if (answer === null) return '';
  return quote(typeof answer.error === 'string' ? answer.error : (answer.error.reason ?? answer.error.type));
}

const itSays = (reason: string): string => (reason === '' ? '' : `. It says: ${reason}`);

const whose = (credentials: Credentials | null): string => {
  if (credentials === null) return 'someone who does not sign in';
  return `the ${credentials.kind === 'apiKey' ? 'API key' : 'user'} of ${credentials.from}`;
};

function unauthorized({ credentials }: BadAnswer): string {
  if (credentials === null) return `asks who you are (401). ${NEW_KEY}`;
  return `does not accept ${whose(credentials)} (401): it may be mistyped, have expired, or belong to another cluster. ${NEW_KEY}`;
}

/** Elasticsearch refuses machine learning without a licence by the same status. */
function forbidden({ credentials }: BadAnswer, reason: string): string {
  if (/licen[cs]e/i.test(reason)) return `has no licence for machine learning (403)${itSays(reason)}`;
  return `does not let ${whose(credentials)} read results of machine learning (403): the cluster privilege monitor_ml is missing. Add "cluster": ["monitor_ml"] to its role, or ${NEW_KEY.replace('Make', 'make')}${itSays(reason)}`;
}

function redirected({ header, node }: BadAnswer): string {
  const location = header('location') ?? '';
  const url = URL.canParse(location, node) ? new URL(location, node) : null;
  const where = url === null ? 'elsewhere' : `to ${quote(`${url.origin}${url.pathname}`)}`;
  return `sends on ${where} instead of answering. Redlane does not follow: if the cluster is there, give that address`;
}

/** An answer that does not come from Elasticsearch, or not as it gives it. */
function strange({ status, header, text }: BadAnswer): string {
  if (/plain HTTP request was sent to HTTPS port/i.test(text)) return 'speaks https. Write https:// in the address';
  const type = header('content-type');
  const what = type === undefined ? '' : ` of type ${quote(type)}`;
  return `is not Elasticsearch, or something stands before it: it gives an answer${what} with status ${status}. Correct the address`;
}

const busy: ReadonlyMap<number, string> = new Map([
  [429, 'has too much to do (429). It is asked again when it allows; if this goes on, give it less work'],
  [500, 'failed in answering (500). Its log says more'],
  [502, 'cannot be reached by the proxy before it (502). Look whether it runs'],
  [503, 'is not able to answer now (503). If this goes on, look at its health'],
  [504, 'does not answer the proxy before it in time (504). If this goes on, look at its load'],
]);

const isElasticsearch = ({ header }: BadAnswer): boolean => header('x-elastic-product') === 'Elasticsearch';

/** Why an answer is no good, as a sentence that says what to do. */
export function answerProblem(bad: BadAnswer): UpstreamError {
  const { node, status } = bad;
  const answer = readAnswer(bad.text);
  const reason = reasonOf(answer);
  const refused = (says: string) => new UpstreamError('refused', `${node} ${says}.`, status, answer);
  const retryMs = readRetryAfter(bad.header('retry-after'), Date.now());
  const retryAt = retryMs === null ? null : Date.now() + retryMs;
  const isBusy = busy.get(status);
  if (isBusy) return new UpstreamError('away', `${node} ${isBusy}${itSays(reason)}.`, status, answer, retryAt);
  if (status === 401) return refused(unauthorized(bad));
  if (status === 403) return refused(forbidden(bad, reason));
  if (status >= 300 && status < 400) return refused(redirected(bad));
  if (!isElasticsearch(bad) || answer === null) return refused(strange(bad));
  return new UpstreamError('answered', `${node} does not answer that (${status})${itSays(reason)}.`, status, answer);
}

/** Why an answer of good status is no good all the same; null when it is what Elasticsearch gives. */
export function strangeness(bad: BadAnswer): UpstreamError | null {
  const isJson = /^application\/(?:vnd\.elasticsearch\+)?json\b/i.test(bad.header('content-type') ?? '');
  if (isElasticsearch(bad) && isJson) return null;
  return new UpstreamError('refused', `${bad.node} ${strange(bad)}.`, bad.status);
}
