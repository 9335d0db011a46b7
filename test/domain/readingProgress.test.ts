import { expect, it } from 'vitest';
import { describeReading, readShare } from '../../src/domain/readingProgress';

it.each([
  [0, 1_000, 0, 0, '0 % · 0 byte of 1 kB · 0 documents'],
  [999, 1_000, 1, 0.999, '99 % · 999 byte of 1 kB · 1 document'],
  [1_500, 1_000, 12_345, 1, '100 % · 1.5 kB of 1 kB · 12,345 documents'],
  [20_000_000, null, 2, null, '20 MB · 2 documents'],
])('says how far %d of %d bytes are', (bytes, size, documents, share, text) => {
  const progress = { file: 'a', bytes, size, documents };
  expect(readShare(progress)).toBe(share);
  expect(describeReading(progress)).toBe(text);
});
