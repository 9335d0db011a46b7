import { expect, it } from 'vitest';
import type { ClusterResults } from '../../src/contract/source';
import { clusterShare, describeClusterLoad, describeLimits } from '../../src/domain/clusterLoad';

const of = (some: Partial<ClusterResults>): ClusterResults => ({
  ...{ loaded: 0, total: some.wanted ?? 0, floor: 0, wanted: 0, missing: 0 },
  ...some,
});
const none = of({});

it.each([
  [of({ loaded: 12_000, wanted: 50_000 }), none, 0.24, '12,000 of 50,000 records so far, highest scores first'],
  [
    of({ loaded: 30, wanted: 30 }),
    of({ loaded: 15, wanted: 30 }),
    0.75,
    '15 of 30 influencer results so far, highest scores first',
  ],
  [of({ loaded: 30, wanted: 30 }), none, null, 'Asking the cluster for what is new'],
  // More may have come by the time than were counted.
  [of({ loaded: 31, wanted: 30 }), none, null, 'Asking the cluster for what is new'],
  [none, none, null, 'Asking the cluster for what is new'],
])('tells how far a load is: %j, %j', (records, influencers, share, text) => {
  expect(clusterShare({ records, influencers })).toBe(share);
  expect(describeClusterLoad({ records, influencers })).toBe(text);
});

const limit = 'The rest is over the limit of what is loaded (--most-records).';

it.each([
  [none, none, []],
  [
    of({ floor: 12.4, wanted: 1_000_000, total: 3_217_345 }),
    none,
    ['Shows the records with a score of at least 12.4: 1,000,000 of 3,217,345.', limit],
  ],
  [
    of({ floor: 0.5, wanted: 2, total: 3 }),
    of({ floor: 80, wanted: 4, total: 9 }),
    [
      'Shows the records with a score of at least 0.5: 2 of 3.',
      'Shows the influencer results with a score of at least 80: 4 of 9.',
      limit,
    ],
  ],
  [of({ missing: 1_234 }), none, ['1,234 records of one instant could not be read: the cluster gives no more of it.']],
])('tells what is left out: %j, %j', (records, influencers, sentences) => {
  expect(describeLimits({ records, influencers })).toEqual(sentences);
});
