import type { Browser, Page } from 'playwright-core';
import { formatCount, formatScore } from '../../../src/domain/number';
import type { RunningServer } from '../../support/startServer';
import type { PlannedRecords } from '../planned/PlannedRecords';
import { assertSame } from '../report';
import { installLoadLog, type LoadLog, readLoadLog, untrueMoments } from './loadLog';
import { addressOf, openTab } from './openTab';
import { residentGrowth } from './processMemory';

/** What opening the page took. Times in milliseconds after the navigation began. */
export type LoadTimes = {
  readonly page: Page;
  readonly log: LoadLog;
  /** When the table showed the highest score. */
  readonly useful: number;
  /** When the last part had come and was on the screen. */
  readonly whole: number;
  readonly serverGrowth: number | null;
};

const LOAD_WITHIN_MS = 180_000;

const wholeStatus = ({ length }: PlannedRecords) => `${formatCount(length)} of ${formatCount(length)} records`;

/** Opens the page on all planned records and waits until all of them are there. */
export async function measureLoad(
  browser: Browser,
  server: RunningServer,
  planned: PlannedRecords,
): Promise<LoadTimes> {
  const page = await openTab(browser, installLoadLog);
  let log: LoadLog = { moments: [], longestGap: 0, longTasks: [] };
  const serverGrowth = await residentGrowth(server.pid, async () => {
    await page.goto(addressOf(server.url));
    log = await readLoadLog(page, wholeStatus(planned), LOAD_WITHIN_MS);
  });
  const highest = formatScore(planned.score.reduce((most, score) => Math.max(most, score), 0));
  const useful = log.moments.find(({ topScore, status }) => topScore === highest && status !== '')?.at ?? Number.NaN;
  assertSame('numbers shown without a mark while the records came', untrueMoments(log.moments), []);
  assertSame('records at the end of the load', log.moments.at(-1)?.status, wholeStatus(planned));
  return { page, log, useful, whole: log.moments.at(-1)?.at ?? Number.NaN, serverGrowth };
}
