import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A JSON answer, indented when the request asks for `pretty`. */
export function answerJson(c: Context, value: unknown, status: ContentfulStatusCode = 200): Response {
  const pretty = c.req.query('pretty');
  const indent = pretty === undefined || pretty === 'false' ? 0 : 2;
  return c.body(JSON.stringify(value, null, indent), status, { 'content-type': 'application/json' });
}
