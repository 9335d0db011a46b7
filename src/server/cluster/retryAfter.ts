/** No cluster is believed that wants to be left alone for longer. */
const LONGEST_MS = 5 * 60_000;

/** Reads `Retry-After`, seconds or an HTTP date, as milliseconds from `now`; null where it says nothing that makes sense. */
export function readRetryAfter(header: string | string[] | undefined, now: number): number | null {
  if (typeof header !== 'string') return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? null : Math.min(Math.max(ms, 0), LONGEST_MS);
}
