import type { ErrorAnswer } from '../../contract/errors';

/**
 * Why the cluster did not answer what was asked. Its message is written for the person at the screen: what happened, and what to do.
 * - `away`: it could not be reached or is not able to answer now; later it may be.
 * - `refused`: it will not answer before something is changed: credentials, privileges, certificate, address.
 * - `answered`: it says that the request is wrong, such as 400 or 404; `answer` is what it said.
 * - `cancelled`: nobody wants the answer any more.
 */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError';

  constructor(
    readonly kind: 'away' | 'refused' | 'answered' | 'cancelled',
    message: string,
    /** Of the answer, 200 where its body was no good; null where there was none. */
    readonly status: number | null = null,
    readonly answer: ErrorAnswer | null = null,
    /** Epoch milliseconds before which asking again is of no use; null where nothing says so. An Upstream says it with each `away`. */
    readonly retryAt: number | null = null,
  ) {
    super(message);
  }

  /** The same, to be asked again at another time. */
  withRetryAt(retryAt: number): UpstreamError {
    return new UpstreamError(this.kind, this.message, this.status, this.answer, retryAt);
  }
}

/** Nobody waits for the answer any more. */
export const cancelled = (): UpstreamError => new UpstreamError('cancelled', 'Nobody waits for this answer any more.');
