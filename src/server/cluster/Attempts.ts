import { UpstreamError } from './UpstreamError';

/** How long to wait before a cluster that is away is asked again: this, then twice as long, and so on. */
export type RetryTiming = { readonly firstRetryMs: number; readonly longestRetryMs: number };

type Act = (signal: AbortSignal) => Promise<void>;

/** What is asked of the cluster, one thing at a time. What goes wrong is kept to be told, and tried again later where that may help. */
export class Attempts {
  readonly #timing: RetryTiming;
  readonly #again: Act;
  readonly #onEnd: () => void;
  #current: Promise<void> | null = null;
  #cancel = new AbortController();
  #problem: UpstreamError | null = null;
  #retryAt: number | null = null;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  #succeededAt: number | null = null;

  /** `again` is what is tried by itself; `onEnd` is called after each attempt, however it ended. */
  constructor(timing: RetryTiming, again: Act, onEnd: () => void) {
    this.#timing = timing;
    this.#again = again;
    this.#onEnd = onEnd;
  }

  /** The attempt that is being made; it never rejects. */
  get current(): Promise<void> | null {
    return this.#current;
  }

  /** Why the last attempt failed; null when it did not, or was given up. */
  get problem(): UpstreamError | null {
    return this.#problem;
  }

  /** When the next attempt is made by itself, in epoch milliseconds; in the past while it is being made. */
  get retryAt(): number | null {
    return this.#retryAt;
  }

  /** When an attempt last succeeded, in epoch milliseconds. */
  get succeededAt(): number | null {
    return this.#succeededAt;
  }

  /** Makes an attempt after those before it; `signal` gives it up. */
  async make(act: Act, signal?: AbortSignal): Promise<void> {
    while (this.#current !== null) await this.#current;
    if (signal?.aborted) return;
    const cancel = this.#begin();
    signal?.addEventListener('abort', () => cancel.abort(), { once: true });
    this.#current = this.#attempt(act, cancel.signal).finally(() => {
      this.#current = null;
    });
    await this.#current;
  }

  /** Tries again now, unless something is asked already. */
  goOn(): void {
    if (this.#current === null) this.make(this.#again);
  }

  /** Gives up what is being asked. */
  cancel(): void {
    this.#cancel.abort();
  }

  /** Gives up what is being asked, and asks nothing any more by itself. */
  async stop(): Promise<void> {
    this.cancel();
    await this.#current;
    clearTimeout(this.#timer);
  }

  #begin(): AbortController {
    clearTimeout(this.#timer);
    this.#cancel = new AbortController();
    return this.#cancel;
  }

  async #attempt(act: Act, signal: AbortSignal): Promise<void> {
    try {
      await act(signal);
      this.#problem = null;
      this.#failures = 0;
      this.#succeededAt = Date.now();
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    } finally {
      this.#planNext();
      this.#onEnd();
    }
  }

  #fail(error: unknown): void {
    this.#problem = error instanceof UpstreamError ? error : new UpstreamError('refused', String(error));
    this.#failures++;
  }

  /** Also when somebody gave up an attempt: others may wait for the cluster. */
  #planNext(): void {
    this.#retryAt = null;
    if (this.#problem?.kind !== 'away') return;
    const { firstRetryMs, longestRetryMs } = this.#timing;
    const pause = Math.min(firstRetryMs * 2 ** (this.#failures - 1), longestRetryMs);
    this.#retryAt = Math.ceil(Math.max(Date.now() + pause, this.#problem.retryAt ?? 0));
    this.#timer = setTimeout(() => this.goOn(), this.#retryAt - Date.now());
    this.#timer.unref();
  }
}
