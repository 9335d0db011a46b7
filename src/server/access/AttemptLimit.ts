type AttemptLimitOptions = {
  /** So many may fail in a row ... */
  readonly burst?: number;
  /** ... and then one in this time. */
  readonly everyMs?: number;
  readonly now?: () => number;
};

/** Slows down guessing, of all who guess together: it remembers one number, whoever tries. */
export class AttemptLimit {
  readonly #slackMs: number;
  readonly #everyMs: number;
  readonly #now: () => number;
  /** When all failures so far will be forgotten. */
  #forgottenAt = 0;

  constructor({ burst = 20, everyMs = 3_000, now = Date.now }: AttemptLimitOptions = {}) {
    this.#slackMs = (burst - 1) * everyMs;
    this.#everyMs = everyMs;
    this.#now = now;
  }

  /** Milliseconds until somebody may try again; 0 = at once. */
  get waitMs(): number {
    return Math.max(0, this.#forgottenAt - this.#now() - this.#slackMs);
  }

  noteFailure(): void {
    this.#forgottenAt = Math.max(this.#forgottenAt, this.#now()) + this.#everyMs;
  }
}
