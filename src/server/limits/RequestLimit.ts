import { tooManyRequests } from '../errors';

/** Lets somebody else in; calling it again changes nothing. */
export type Leave = () => void;

type RequestLimitOptions = {
  /** How many may be answered side by side. */
  readonly atOnce: number;
  /** How many more may wait for their turn ... */
  readonly waiting: number;
  /** ... and for how long. */
  readonly waitMs: number;
};

/** When who was sent away may come again. */
const COME_AGAIN_MS = 5_000;

/** How many requests of a kind are answered side by side. The rest waits a while, and is then told to come again. */
export class RequestLimit {
  readonly #options: RequestLimitOptions;
  readonly #waiting = new Set<() => void>();
  #inside = 0;

  constructor(options: RequestLimitOptions) {
    this.#options = options;
  }

  /** Resolves when it is the request's turn. Rejects with a RequestError when that takes too long, or `signal` says that nobody waits. */
  async enter(signal?: AbortSignal): Promise<Leave> {
    if (this.#inside < this.#options.atOnce) {
      this.#inside++;
      return this.#leaver();
    }
    if (this.#waiting.size >= this.#options.waiting) throw this.#refusal();
    return this.#wait(signal);
  }

  /** Does `work` when it is its turn; fails as `enter` does. */
  async run<T>(work: () => T | Promise<T>, signal?: AbortSignal): Promise<T> {
    const leave = await this.enter(signal);
    try {
      return await work();
    } finally {
      leave();
    }
  }

  #wait(signal?: AbortSignal): Promise<Leave> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', giveUp);
        this.#waiting.delete(enter);
      };
      const enter = () => {
        stop();
        resolve(this.#leaver());
      };
      const giveUp = () => {
        stop();
        reject(this.#refusal());
      };
      const timer = setTimeout(giveUp, this.#options.waitMs);
      signal?.addEventListener('abort', giveUp, { once: true });
      this.#waiting.add(enter);
    });
  }

  /** Whoever has waited longest takes the place. */
  #leaver(): Leave {
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      const [next] = this.#waiting;
      if (next) next();
      else this.#inside--;
    };
  }

  #refusal() {
    return tooManyRequests(`${this.#inside} requests of this kind are being answered already`, COME_AGAIN_MS);
  }
}
