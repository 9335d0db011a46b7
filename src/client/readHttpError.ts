import './withoutEval';
import { errorAnswer } from '../contract/errors';
import { ApiError } from './ApiError';

const SIGNED_OUT = 'You are not signed in any more. Reload the page to sign in again.';

/** What an answer that is no 2xx says went wrong. */
export async function readHttpError(response: Response): Promise<ApiError> {
  if (response.status === 401) return new ApiError('http', SIGNED_OUT, 401);
  const answer = errorAnswer.safeParse(await response.json().catch(() => null));
  const error = answer.success ? answer.data.error : `${response.status} ${response.statusText}`;
  return new ApiError('http', typeof error === 'string' ? error : (error.reason ?? error.type), response.status);
}
