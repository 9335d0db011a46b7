import { expect, it } from 'vitest';
import { runFuzz } from './runFuzz';

// A machine that runs other tests beside is no clock: the script asks for a second.
const HANG_MS = 20_000;

it('neither fails, nor hangs, nor loses a good document among mutated ones', async () => {
  const { failures, ...counts } = await runFuzz(1, { lines: 2000, files: 400, longestMs: HANG_MS });
  expect(failures).toEqual([]);
  expect(counts).toMatchObject({ mutatedLines: 2000, files: 402 });
  expect(Math.min(counts.goodDocuments, counts.mended, counts.skipped, counts.problems)).toBeGreaterThan(100);
});
