import { expect, it, onTestFinished, vi } from 'vitest';
import { Attempts } from '../../../src/server/cluster/Attempts';
import { UpstreamError } from '../../../src/server/cluster/UpstreamError';

const timing = { firstRetryMs: 20, longestRetryMs: 40 };
const away = async () => {
  throw new UpstreamError('away', 'not there');
};

function attemptsOf(again: (signal: AbortSignal) => Promise<void>): Attempts {
  const attempts = new Attempts(timing, again, () => {});
  onTestFinished(() => attempts.stop());
  return attempts;
}

it('tries again by itself what failed because the cluster is away, until that succeeds', async () => {
  let tries = 0;
  const attempts = attemptsOf(async () => {
    if (++tries < 3) await away();
  });
  await attempts.make(away);
  expect([attempts.problem?.message, attempts.retryAt !== null]).toEqual(['not there', true]);
  await vi.waitFor(() => expect([tries, attempts.problem, attempts.retryAt]).toEqual([3, null, null]));
  expect(attempts.succeededAt).not.toBeNull();
});

it('does not try again what was refused', async () => {
  const attempts = attemptsOf(() => expect.fail('it was tried again'));
  await attempts.make(async () => {
    throw new UpstreamError('refused', 'no');
  });
  expect([attempts.problem?.message, attempts.retryAt]).toEqual(['no', null]);
});

it('goes on trying when somebody gave up the attempt that they asked for', async () => {
  let isBack = false;
  const attempts = attemptsOf(async () => {
    isBack = true;
  });
  await attempts.make(away);
  const visitor = new AbortController();
  const asked = attempts.make(
    (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    visitor.signal,
  );
  visitor.abort();
  await asked;
  expect(attempts.problem?.message).toBe('not there');
  await vi.waitFor(() => expect([isBack, attempts.problem]).toEqual([true, null]));
});
