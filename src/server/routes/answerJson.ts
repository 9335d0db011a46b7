import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AnswerText } from '../sources/resultsSource';
import { filterAnswer } from './filterPath';
import { prettyJson } from './prettyJson';

const isPretty = (c: Context): boolean => (c.req.query('pretty') ?? 'false') !== 'false';

/** Whether a request wants its answer other than as it stands: laid out, or only a part of it. */
const isReshaped = (c: Context): boolean => isPretty(c) || Boolean(c.req.query('filter_path'));

/** A client that asks for the vendor's type in some version is answered in it, as by Elasticsearch. */
function mediaType(c: Context): string {
  const asked = c.req.header('accept')?.match(/application\/vnd\.elasticsearch\+json\s*;\s*compatible-with=(\d+)/i);
  return asked ? `application/vnd.elasticsearch+json;compatible-with=${asked[1]}` : 'application/json';
}

/** An answer that is the JSON text it is. */
const answerText = (c: Context, text: string | Uint8Array<ArrayBuffer>, status: ContentfulStatusCode = 200): Response =>
  c.body(text, status, { 'content-type': mediaType(c) });

/** A JSON answer, laid out and filtered as the request asks. Elasticsearch filters no error. */
export function answerJson(c: Context, value: unknown, status: ContentfulStatusCode = 200): Response {
  const filterPath = c.req.query('filter_path');
  const wanted = filterPath && status < 400 ? filterAnswer(value, filterPath) : value;
  return answerText(c, isPretty(c) ? `${prettyJson(wanted)}\n` : JSON.stringify(wanted), status);
}

/** An answer that was printed already: it goes out as the text it is, unless the request wants it reshaped. */
export const answerPrinted = (c: Context, text: AnswerText): Response =>
  isReshaped(c) ? answerJson(c, JSON.parse(Buffer.from(text).toString())) : answerText(c, text);
