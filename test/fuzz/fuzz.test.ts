import { expect, it } from 'vitest';
import { runFuzz } from './runFuzz';

it('neither fails, nor hangs, nor loses a good document among mutated ones', async () => {
  const { failures, ...counts } = await runFuzz(1, 2000, 400);
  expect(failures).toEqual([]);
  expect(counts).toMatchObject({ mutatedLines: 2000, files: 402 });
  expect(Math.min(counts.goodDocuments, counts.mended, counts.skipped, counts.problems)).toBeGreaterThan(100);
});
