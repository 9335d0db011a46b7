import { expect } from 'vitest';
import { UpstreamError } from '../../../../src/server/cluster/UpstreamError';

/** The UpstreamError with which something fails. */
export async function failureOf(asked: Promise<unknown>): Promise<UpstreamError> {
  const failure = await asked.then(
    () => expect.fail('it was answered'),
    (error: unknown) => error,
  );
  if (failure instanceof UpstreamError) return failure;
  throw failure;
}
