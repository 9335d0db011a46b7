import { expect, it } from 'vitest';
import { formatBytes } from '../../src/domain/bytes';

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [1_234_567, '1.23 MB'],
  [45_600_000_000, '45.6 GB'],
  [7_000_000_000_000, '7,000 GB'],
])('writes %d as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
