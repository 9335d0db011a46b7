import { RequestError as UnreadableRequest } from '@hono/node-server';
import { illegalArgument, toRequestError } from './errors';
import { securityHeaders } from './security';

/** The answer to a request that does not become one for the app, such as one whose Host makes no address. */
export function answerUnreadable(thrown: unknown): Response {
  const isUnreadable = thrown instanceof UnreadableRequest;
  const { status, answer } = isUnreadable
    ? illegalArgument('the request line or its Host makes no address')
    : toRequestError(thrown);
  return Response.json(answer, { status, headers: Object.fromEntries(securityHeaders) });
}
