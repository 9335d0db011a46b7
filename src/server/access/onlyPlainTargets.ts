import type { MiddlewareHandler } from 'hono';
import { illegalArgument, tooLongLine } from '../errors';
import { incomingOf } from '../incomingOf';

/** As long as Elasticsearch takes a request line. */
const LONGEST_PATH = 4_096;

/** In printable ASCII, from the root, without what one server reads as a separator and the next one does not. */
const plainPath = /^\/[!"$-[\]-~]*$/;
/** With or without what some servers take for parameters of a segment. */
const dotSegment = /\/\.{1,2}(\/|;|%3b|$)/i;
/** A separator, dot, backslash or control character that is encoded, however often. */
const hiddenCharacter = /%(25)*([01][\da-f]|2e|2f|5c|7f)/i;

/**
 * Refuses paths that could mean something else to whoever reads them next, as they came, before anything decodes them: no id of
 * Elasticsearch needs them.
 */
export const onlyPlainTargets: MiddlewareHandler = async (c, next) => {
  const target = incomingOf(c)?.url ?? c.req.url.replace(/^https?:\/\/[^/]*/, '');
  const [path] = target.split('?', 1);
  if (path.length > LONGEST_PATH) throw tooLongLine(LONGEST_PATH);
  if (!plainPath.test(path) || dotSegment.test(path) || hiddenCharacter.test(path)) {
    throw illegalArgument('the path of the request has characters that no path of this server has');
  }
  await next();
};
