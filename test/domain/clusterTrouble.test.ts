import { expect, it } from 'vitest';
import type { ClusterState } from '../../src/contract/source';
import { describeStale, describeTrouble } from '../../src/domain/clusterTrouble';
import { epochMs, formatTime } from '../../src/domain/time';

const results = { loaded: 0, total: 0, floor: 0, wanted: 0, missing: 0 };
const state = (some: Partial<ClusterState>): ClusterState => ({
  ...{ nodes: [], version: null, state: 'complete', problem: null, retry_at: null, checked_at: null },
  ...{ records: results, influencers: results },
  ...some,
});

it.each([
  [{}, null],
  [{ state: 'away', problem: 'No route.', retry_at: 1 }, 'The cluster does not answer: No route.'],
  [{ state: 'away', problem: 'The key expired.' }, 'The cluster cannot be read: The key expired.'],
  [{ state: 'loading', problem: 'It is slow.' }, 'It is slow.'],
] as const)('says of %j what is wrong', (some, text) => {
  expect(describeTrouble(state(some))).toBe(text);
});

it('says how far the rest can be relied on', () => {
  const checked_at = epochMs(Date.UTC(2026, 9, 12, 3));
  expect(describeStale(state({}))).toBe('What has come so far stays; it is not all there is.');
  expect(describeStale(state({ checked_at }))).toBe(
    `What was loaded before stays. It was complete at ${formatTime(checked_at)}.`,
  );
});
