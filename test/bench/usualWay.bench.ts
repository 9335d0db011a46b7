import type { Locator, Page } from 'playwright-core';
import { formatCount } from '../../src/domain/number';
import { explorer } from '../support/explorer';
import { findChromium } from '../support/findChromium';
import { launchChromium } from '../support/launchChromium';
import { startServer } from '../support/startServer';
import { buildPage } from './buildPage';
import { openSession, workOf } from './page/mainThread';
import { addressOf, openTab } from './page/openTab';
import { prepareRepaintWatch, repaintAfter } from './page/repaintWatch';
import { dragScore } from './page/stepSequences';
import { type PlannedRecords, planRecords } from './planned/PlannedRecords';
import { plannedFile } from './planned/plannedFile';
import { printRecord } from './planned/printDocuments';
import { assertSame, median, ms, percentile, printFigure, printTable } from './report';
import { serveFolder } from './serveFolder';
import type { UsualWay } from './usualWay/main';

// The same steps of the score slider over the same records, one after the other in one run: Redlane's page, and a page written
// the usual way. Its argument is the number of records.

declare const usualWay: UsualWay;

const SCORES = Array.from({ length: 30 }, (_, i) => i + 1);
const PAGE = 10_000;
const ANSWER_WITHIN_MS = 10_000;
const LOAD_WITHIN_MS = 600_000;

type Steps = { readonly work: number[]; readonly repaint: number[] };

const countAt = ({ score }: PlannedRecords, minScore: number) => score.filter((one) => one >= minScore).length;

/** An answer that is never right fails the run. */
async function untilText(locator: Locator, wanted: string): Promise<void> {
  const deadline = performance.now() + ANSWER_WITHIN_MS;
  let shown = await locator.textContent();
  while (shown !== wanted && performance.now() < deadline) shown = await locator.textContent();
  assertSame('count of Redlane', shown, wanted);
}

async function ours(page: Page, planned: PlannedRecords): Promise<Steps> {
  const server = await startServer([await plannedFile(planned)], { readyWithinMs: LOAD_WITHIN_MS });
  const { status } = explorer(page);
  const whole = formatCount(planned.length);
  await page.goto(addressOf(server.url));
  await page
    .getByRole('status')
    .filter({ hasText: `${whole} of ${whole} records` })
    .waitFor({ timeout: LOAD_WITHIN_MS });
  await page.waitForTimeout(3_000);
  const session = await openSession(page);
  const eachStep = async <T>(measure: (act: () => Promise<void>) => Promise<T>) => {
    const { begin, step, end } = await dragScore(page);
    await begin();
    const measured: T[] = [];
    for (const score of SCORES) {
      measured.push(await measure(() => step(score - 1)));
      await untilText(status, `${formatCount(countAt(planned, score))} of ${whole} records`);
    }
    await end();
    await page.waitForTimeout(1_000);
    return measured;
  };
  // What is built once, at the first step after the records have come, is no part of a step.
  await eachStep((act) => act());
  const work = await eachStep((act) => workOf(page, session, act));
  await prepareRepaintWatch(page);
  const repaint = await eachStep((act) => repaintAfter(page, act));
  await server.stop();
  return { work: work.map((one) => one.work), repaint: repaint.filter((time) => time !== null) };
}

/** A page of them as JSON. */
function recordsFrom(planned: PlannedRecords, from: number): string {
  const rows = Array.from({ length: Math.max(0, Math.min(PAGE, planned.length - from)) }, (_, i) => from + i);
  return `[${rows.map((row) => printRecord(planned, row)).join(',')}]`;
}

async function usual(page: Page, planned: PlannedRecords): Promise<Steps> {
  const { url, stop } = await serveFolder(await buildPage('usualWay'), (asked) =>
    asked.pathname === '/records' ? recordsFrom(planned, Number(asked.searchParams.get('from'))) : null,
  );
  page.setDefaultTimeout(LOAD_WITHIN_MS);
  await page.goto(url);
  assertSame('records of the usual way', await page.evaluate(() => usualWay.load()), planned.length);
  const steps: Awaited<ReturnType<UsualWay['step']>>[] = [];
  for (const score of SCORES) {
    const step = await page.evaluate((minScore) => usualWay.step(minScore), score);
    assertSame(`usual way, score >= ${score}`, step.matching, countAt(planned, score));
    steps.push(step);
  }
  stop();
  return { work: steps.map(({ work }) => work), repaint: steps.map(({ repaint }) => repaint) };
}

async function inOwnBrowser<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const browser = await launchChromium(findChromium(), ['--js-flags=--max-old-space-size=8192']);
  return use(await openTab(browser)).finally(() => browser.close());
}

const planned = planRecords(Number(process.argv[2] ?? 100_000));
const redlane = await inOwnBrowser((page) => ours(page, planned));
const other = await inOwnBrowser((page) => usual(page, planned));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const row = (way: string, { work, repaint }: Steps) => ({
  way,
  'work p50 ms': ms(median(work)),
  'work p95 ms': ms(percentile(work, 0.95)),
  'work mean ms': ms(mean(work)),
  'until repainted p50 ms': ms(median(repaint)),
  'until repainted p95 ms': ms(percentile(repaint, 0.95)),
});
const times = (part: keyof Steps) => `${(mean(other[part]) / mean(redlane[part])).toFixed(0)} times`;
printTable(
  `One slider step, score >= 1 to ${SCORES.length}`,
  [row('Redlane', redlane), row('objects, filter and Map, ECharts heatmap', other)],
  ['Work is that of the main thread. A repaint waits for the next frame, so it never takes less than one: 16.7 ms.'],
);
printFigure(
  'a step beside the usual way',
  'at least 40 times less',
  `${times('work')} less work of the main thread, ${times('repaint')} sooner repainted`,
);
