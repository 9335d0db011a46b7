import { expect, it } from 'vitest';
import { readRetryAfter } from '../../../src/server/cluster/retryAfter';

const now = Date.UTC(2026, 9, 21, 7, 28, 0);

it.each([
  ['5', 5_000],
  ['0', 0],
  ['Wed, 21 Oct 2026 07:28:30 GMT', 30_000],
  ['Wed, 21 Oct 2026 07:27:00 GMT', 0],
  ['99999999999999999999', 300_000],
  ['Wed, 21 Oct 2099 07:28:00 GMT', 300_000],
  ['soon', null],
  ['', null],
  [undefined, null],
  [['1', '2'], null],
])('reads Retry-After %j as %j milliseconds', (header, ms) => {
  expect(readRetryAfter(header, now)).toBe(ms);
});
