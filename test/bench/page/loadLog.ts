import type { Page } from 'playwright-core';

/** What stood on the screen from one frame on. */
export type LoadMoment = {
  /** Milliseconds after the navigation began. */
  readonly at: number;
  readonly status: string;
  /** Score of the first row of the table. */
  readonly topScore: string;
  /** First row of the leaderboard. */
  readonly topLeader: string;
  /** Whether anything on the page says that it holds only "so far", or shows how far the load is. */
  readonly isMarked: boolean;
};

export type LoadLog = {
  readonly moments: readonly LoadMoment[];
  /** The longest time between two frames. */
  readonly longestGap: number;
  /** Tasks of the main thread over 50 ms. */
  readonly longTasks: readonly number[];
};

/** Every number that later turned out to be another one must have been marked: the moments of a whole load in which one was not. */
export function untrueMoments(moments: readonly LoadMoment[]): LoadMoment[] {
  const last = moments.at(-1);
  // The leaders come behind the records: until then they say nothing.
  const isLast = ({ status, topLeader }: LoadMoment) =>
    status === last?.status && (topLeader === '' || topLeader === last.topLeader);
  return moments.filter((moment) => moment.status !== '' && !moment.isMarked && !isLast(moment));
}

type Log = { moments: LoadMoment[]; longestGap: number; longTasks: number[]; isOver: boolean };
declare const loadLog: Log;

/** Runs in the page before anything else in it: looks at the screen in every frame and writes down what has changed. */
export function installLoadLog(): void {
  const log: Log = { moments: [], longestGap: 0, longTasks: [], isOver: false };
  Object.assign(globalThis, { loadLog: log });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) log.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const textOf = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? '';
  const look = (): Omit<LoadMoment, 'at'> => ({
    status:
      Array.from(document.querySelectorAll('[role=status]'), (one) => one.textContent?.trim() ?? '').find((text) =>
        / of .* records/.test(text),
      ) ?? '',
    topScore: /^(< )?\d+/.exec(textOf('table[aria-label=Records] tbody td:nth-of-type(2)'))?.[0] ?? '',
    // When it was seen last comes later than its numbers, once they rest.
    topLeader: Array.from(
      document.querySelectorAll('section table:has(caption) tbody tr:first-child > :nth-child(-n + 4)'),
      (cell) => cell.textContent?.trim(),
    )
      .slice(0, 4)
      .join(' '),
    isMarked: /so far/.test(document.body?.textContent ?? '') || document.querySelector('[role=progressbar]') !== null,
  });
  let before = '';
  let last = 0;
  const tick = (now: number) => {
    if (last > 0) log.longestGap = Math.max(log.longestGap, now - last);
    last = now;
    const seen = look();
    if (JSON.stringify(seen) !== before) log.moments.push({ at: now, ...seen });
    before = JSON.stringify(seen);
    if (!log.isOver) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

const REST_MS = 1_500;

/** Waits until the screen has the whole in it and rests, and answers what was seen on the way. */
export async function readLoadLog(page: Page, wholeStatus: string, timeoutMs: number): Promise<LoadLog> {
  await page.waitForFunction(
    ([status, rest]) => {
      const latest = loadLog.moments[loadLog.moments.length - 1];
      return latest?.status === status && !latest.isMarked && performance.now() - latest.at > rest;
    },
    [wholeStatus, REST_MS] as const,
    { timeout: timeoutMs, polling: 200 },
  );
  return page.evaluate(() => {
    loadLog.isOver = true;
    return loadLog;
  });
}
