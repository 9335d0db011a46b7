import { UpstreamError } from './UpstreamError';
import type { UpstreamLimits } from './UpstreamLimits';
import { unlessCancelled } from './unlessCancelled';

type RestLimits = Pick<UpstreamLimits, 'restMs' | 'longestRestMs'>;

/** Why the cluster is left alone, until when on the monotonic clock, and for how long that was. */
type Rest = { readonly failure: UpstreamError; readonly until: number; readonly restMs: number };

/** Whether a failure says that the whole cluster is away, and not only that it cannot answer this one request. */
const isAway = ({ kind, status }: UpstreamError): boolean =>
  kind === 'away' && (status === null || [429, 502, 503, 504].includes(status));

/** Timers may come this much too early for a time of day. */
const SLACK_MS = 20;

/**
 * Leaves the cluster alone for a while once it is away: then every request fails at once, as the one did that found it out. After
 * that a single request is let through, and what becomes of it decides for those that came meanwhile.
 */
export class Circuit {
  readonly #limits: RestLimits;
  #rest: Rest | null = null;
  /** Ends with the request that was let through; it never rejects. */
  #trial: Promise<unknown> | null = null;

  constructor(limits: RestLimits) {
    this.#limits = limits;
  }

  /** Asks, unless the cluster is left alone. What fails as `away` says when to ask again. */
  async run<T>(ask: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    while (this.#trial !== null) await unlessCancelled(this.#trial, signal);
    if (this.#rest === null) return this.#judged(ask, false);
    const leftMs = this.#rest.until - performance.now();
    if (leftMs > SLACK_MS) throw this.#rest.failure.withRetryAt(Date.now() + Math.ceil(leftMs));
    const trial = this.#judged(ask, true);
    this.#trial = trial
      .catch(() => {})
      .then(() => {
        this.#trial = null;
      });
    return trial;
  }

  async #judged<T>(ask: () => Promise<T>, isTrial: boolean): Promise<T> {
    try {
      const answer = await ask();
      this.#rest = null;
      return answer;
    } catch (failure) {
      throw failure instanceof UpstreamError ? this.#judge(failure, isTrial) : failure;
    }
  }

  #judge(failure: UpstreamError, isTrial: boolean): UpstreamError {
    if (failure.kind === 'cancelled') return failure;
    if (isAway(failure) && (isTrial || this.#rest === null)) this.#leaveAlone(failure);
    if (!isAway(failure)) this.#rest = null;
    if (failure.kind !== 'away') return failure;
    const leftMs = this.#rest === null ? this.#limits.restMs : this.#rest.until - performance.now();
    return failure.withRetryAt(Math.max(failure.retryAt ?? 0, Date.now() + Math.ceil(leftMs)));
  }

  #leaveAlone(failure: UpstreamError): void {
    const { restMs, longestRestMs } = this.#limits;
    const nextRestMs = this.#rest === null ? restMs : Math.min(this.#rest.restMs * 2, longestRestMs);
    const askedForMs = failure.retryAt === null ? 0 : failure.retryAt - Date.now();
    this.#rest = { failure, until: performance.now() + Math.max(nextRestMs, askedForMs), restMs: nextRestMs };
  }
}
