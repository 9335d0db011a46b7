import { setTimeout as sleep } from 'node:timers/promises';
import { cancelled, UpstreamError } from './UpstreamError';
import type { UpstreamLimits } from './UpstreamLimits';

/** A request that failed, so far. */
type Failed = {
  readonly failure: unknown;
  /** Attempts that were made. */
  readonly made: number;
  readonly nodes: number;
  /** Since the first attempt began. */
  readonly elapsedMs: number;
  /** Epoch milliseconds. */
  readonly now: number;
  /** From 0 to 1, drawn at random. */
  readonly chance: number;
};

type RetryLimits = Pick<UpstreamLimits, 'attempts' | 'patienceMs' | 'firstDelayMs' | 'longestDelayMs'>;

/** What Elasticsearch says it cannot do may be so for one request alone, and more of them only make it worse. */
const ATTEMPTS_AT_INTERNAL_ERRORS = 2;

/**
 * How many milliseconds to wait before the next attempt; null = give up. A node that was not asked yet is asked at once. After that
 * the wait is anything up to a bound that doubles, so that many who failed together do not come back together, and no less than
 * the cluster asked for.
 */
export function nextDelay(
  { failure, made, nodes, elapsedMs, now, chance }: Failed,
  limits: RetryLimits,
): number | null {
  if (!(failure instanceof UpstreamError) || failure.kind !== 'away') return null;
  if (failure.status === 500 && made >= ATTEMPTS_AT_INTERNAL_ERRORS) return null;
  if (made < nodes) return 0;
  const bound = Math.min(limits.firstDelayMs * 2 ** (made - 1), limits.longestDelayMs);
  const delay = Math.max(bound * chance, (failure.retryAt ?? now) - now);
  const isTooMuch = made >= limits.attempts || elapsedMs + delay > limits.patienceMs;
  return isTooMuch ? null : delay;
}

/** Attempts until one succeeds or the next would be of no use; then fails as the last one did. */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { nodes, ...limits }: RetryLimits & { readonly nodes: number },
  signal: AbortSignal | undefined,
): Promise<T> {
  const began = performance.now();
  for (let made = 1; ; made++) {
    try {
      return await attempt();
    } catch (failure) {
      const elapsedMs = performance.now() - began;
      const delay = nextDelay({ failure, made, nodes, elapsedMs, now: Date.now(), chance: Math.random() }, limits);
      if (delay === null) throw failure;
      await pause(delay, signal);
    }
  }
}

async function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch {
    throw cancelled();
  }
}
