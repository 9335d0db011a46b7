import { tooManyRequests } from '../errors';
import { AttemptLimit } from './AttemptLimit';
import { secretCheck } from './secretCheck';

/** Knows the token, and lets nobody guess it quickly. */
export class TokenGate {
  readonly #isToken: (given: string) => boolean;
  readonly #limit: AttemptLimit;

  constructor(token: string, limit = new AttemptLimit()) {
    this.#isToken = secretCheck(token);
    this.#limit = limit;
  }

  /** Throws a RequestError while too many have failed, also for the right token: else the answer would tell it. */
  opensFor(given: string): boolean {
    const { waitMs } = this.#limit;
    if (waitMs > 0) throw tooManyRequests('too many wrong tokens were sent', waitMs);
    const isRight = this.#isToken(given);
    if (!isRight) this.#limit.noteFailure();
    return isRight;
  }
}
