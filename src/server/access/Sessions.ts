import { randomBytes } from 'node:crypto';
import { digestOf } from './secretCheck';

const HOUR_MS = 60 * 60 * 1_000;

type SessionOptions = {
  readonly lifeMs?: number;
  /** The most there can be; one more ends the oldest. */
  readonly most?: number;
  readonly now?: () => number;
};

/** Who is signed in, in memory: a restart signs everybody out. */
export class Sessions {
  /** Digest of the id -> when it ends. All live equally long, so that the oldest is the first. */
  readonly #ends = new Map<string, number>();
  readonly #lifeMs: number;
  readonly #most: number;
  readonly #now: () => number;

  constructor({ lifeMs = 12 * HOUR_MS, most = 1_000, now = Date.now }: SessionOptions = {}) {
    this.#lifeMs = lifeMs;
    this.#most = most;
    this.#now = now;
  }

  /** Begins a session; its id is random and told to nobody else. */
  open(): string {
    const [oldest] = this.#ends.keys();
    if (this.#ends.size >= this.#most) this.#ends.delete(oldest);
    const id = randomBytes(32).toString('base64url');
    this.#ends.set(nameOf(id), this.#now() + this.#lifeMs);
    return id;
  }

  has(id: string): boolean {
    const end = this.#ends.get(nameOf(id));
    return end !== undefined && this.#now() < end;
  }

  close(id: string): void {
    this.#ends.delete(nameOf(id));
  }
}

const nameOf = (id: string): string => digestOf(id).toString('base64url');
