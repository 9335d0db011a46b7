import './withoutEval';
import { errorAnswer } from '../contract/errors';
import { ApiError } from './ApiError';

/** What an answer that is no 2xx says went wrong. */
export async function readHttpError(response: Response): Promise<ApiError> {
  const answer = errorAnswer.safeParse(await response.json().catch(() => null));
  const error = answer.success ? answer.data.error : `${response.status} ${response.statusText}`;
  return new ApiError('http', typeof error === 'string' ? error : (error.reason ?? error.type), response.status);
}
