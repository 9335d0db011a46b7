import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { filterAnswer } from './filterPath';

const isPretty = (c: Context): boolean => (c.req.query('pretty') ?? 'false') !== 'false';

/** Whether a request wants its answer other than as it stands: laid out, or only a part of it. */
export const isReshaped = (c: Context): boolean => isPretty(c) || Boolean(c.req.query('filter_path'));

/** A JSON answer, indented when the request asks for `pretty`. Elasticsearch filters no error. */
export function answerJson(c: Context, value: unknown, status: ContentfulStatusCode = 200): Response {
  const filterPath = c.req.query('filter_path');
  const wanted = filterPath && status < 400 ? filterAnswer(value, filterPath) : value;
  return c.body(JSON.stringify(wanted, null, isPretty(c) ? 2 : 0), status, { 'content-type': 'application/json' });
}
