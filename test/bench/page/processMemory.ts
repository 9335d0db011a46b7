import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';

// Only Linux tells what a process holds: elsewhere these are null and the table says so.

/** Bytes of a line of a file of /proc; null where there is none. */
function procBytes(path: string, key: string): number | null {
  try {
    const kilobytes = new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(readFileSync(path, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** Bytes of a process that lie in memory. */
export const residentBytes = (pid: number): number | null => procBytes(`/proc/${pid}/status`, 'VmRSS');

const SAMPLE_EVERY_MS = 20;

/** The most a process ever had in memory more than at the start while `act` ran, in bytes. */
export async function residentGrowth(pid: number, act: () => Promise<void>): Promise<number | null> {
  const before = residentBytes(pid);
  let most = before ?? 0;
  let isOver = false;
  const sampling = (async () => {
    while (!isOver) {
      most = Math.max(most, residentBytes(pid) ?? 0);
      await sleep(SAMPLE_EVERY_MS);
    }
  })();
  await act().finally(() => {
    isOver = true;
  });
  await sampling;
  return before === null ? null : most - before;
}

const SETTLE_MS = 2_000;

/**
 * Bytes of the page: the proportional set size (PSS) of all renderer processes of a browser with one tab, after the garbage of
 * the page and of its workers has been collected. Chromium must run with `--js-flags=--expose-gc`.
 */
export async function rendererBytes(browser: Browser, page: Page): Promise<number | null> {
  const collect = () => (globalThis as { gc?: () => void }).gc?.();
  for (let round = 0; round < 2; round++) {
    await page.evaluate(collect);
    for (const worker of page.workers()) await worker.evaluate(collect);
    await sleep(SETTLE_MS / 2);
  }
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => procBytes(`/proc/${id}/smaps_rollup`, 'Pss'));
  return sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
}
