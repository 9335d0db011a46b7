import { expect, it } from 'vitest';
import { ApiError } from '../../../src/client/ApiError';
import { ColumnLoads } from '../../../src/client/columns/ColumnLoads';
import type { LoadProgress } from '../../../src/client/columns/columnLoad';

const step = (version: string | null, edition: number, isComplete = true): LoadProgress => ({
  ...{
    phase: 'records',
    loaded: 1,
    total: 1,
    records: 1,
    version,
    isShown: true,
    isComplete,
    hasBuckets: true,
    edition,
  },
});

/** Loads that end as `outcomes` say, one after another, each in a turn of its own. */
function loadsOf(outcomes: readonly (string | Error)[]) {
  const begun: number[] = [];
  let refreshes = 0;
  const load = async (onProgress: (progress: LoadProgress) => void) => {
    const outcome = outcomes[begun.length];
    begun.push(begun.length);
    await Promise.resolve();
    if (outcome instanceof Error) throw outcome;
    onProgress(step(outcome, begun.length));
  };
  const board = { refresh: () => void refreshes++ };
  return { loads: new ColumnLoads({ load }, board), begun, refreshes: () => refreshes };
}

const anew = () => new AbortController();
const nobody = () => {};
const outdated = new ApiError('outdated', 'It has changed.');

it('finishes a load that has begun, and then loads the version that is wanted last', async () => {
  const { loads, begun, refreshes } = loadsOf(['1', '3']);
  const [first, second, third] = [anew(), anew(), anew()];
  const all = [
    loads.load('1', nobody, first.signal),
    loads.load('2', nobody, second.signal),
    loads.load('3', nobody, third.signal),
  ];
  await Promise.resolve();
  first.abort();
  second.abort();
  await Promise.all(all);
  expect(begun).toHaveLength(2);
  expect(refreshes()).toBe(2);
});

it('loads again what was of an older version, or of a version that went away meanwhile', async () => {
  const { loads, begun } = loadsOf(['0', outdated, '1']);
  await loads.load('1', nobody, anew().signal);
  expect(begun).toHaveLength(3);
});

it('gives up a source that changes each time, and says so', async () => {
  const { loads, begun } = loadsOf(Array.from({ length: 9 }, () => outdated));
  await expect(loads.load('1', nobody, anew().signal)).rejects.toBe(outdated);
  expect(begun).toHaveLength(4);
});

it('does not try again what failed otherwise, and then loads the next', async () => {
  const broken = new ApiError('network', 'It is gone.');
  const { loads, begun } = loadsOf([broken, '1']);
  await expect(loads.load('1', nobody, anew().signal)).rejects.toBe(broken);
  await loads.load('1', nobody, anew().signal);
  expect(begun).toHaveLength(2);
});
