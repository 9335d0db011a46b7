import type { CDPSession, Page } from 'playwright-core';

/** What the main thread of the page has worked so far, in milliseconds. */
export type MainThreadTime = {
  /** Script, style and layout. */
  readonly work: number;
  /** All tasks, with what the browser itself does in them, such as painting. */
  readonly tasks: number;
};

const workMetrics = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

export async function openSession(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

export async function mainThreadTime(session: CDPSession): Promise<MainThreadTime> {
  const { metrics } = await session.send('Performance.getMetrics');
  const sumOf = (names: readonly string[]) =>
    metrics.filter(({ name }) => names.includes(name)).reduce((sum, { value }) => sum + value * 1000, 0);
  return { work: sumOf(workMetrics), tasks: sumOf(['TaskDuration']) };
}

const FIRST_LOOK_MS = 80;
const NEXT_LOOK_MS = 40;
const PATIENCE_MS = 3_000;

/** What the main thread works because of `act`, until it works no more. */
export async function workOf(page: Page, session: CDPSession, act: () => Promise<void>): Promise<MainThreadTime> {
  const before = await mainThreadTime(session);
  await act();
  await page.waitForTimeout(FIRST_LOOK_MS);
  let last = await mainThreadTime(session);
  for (let waited = 0; waited < PATIENCE_MS; waited += NEXT_LOOK_MS) {
    await page.waitForTimeout(NEXT_LOOK_MS);
    const next = await mainThreadTime(session);
    if (next.work - last.work < 0.05) break;
    last = next;
  }
  return { work: last.work - before.work, tasks: last.tasks - before.tasks };
}
