/** What went wrong on the way to an answer; `path` names the offending field of a contract failure. `outdated`: the source has changed meanwhile. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly kind: 'network' | 'http' | 'contract' | 'outdated' | 'aborted',
    message: string,
    readonly status: number | null = null,
    readonly path: string | null = null,
  ) {
    super(message);
  }
}
