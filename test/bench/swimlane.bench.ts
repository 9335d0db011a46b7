import { findChromium } from '../support/findChromium';
import { launchChromium } from '../support/launchChromium';
import { buildPage } from './buildPage';
import { openTab } from './page/openTab';
import { assertSame, median, ms, percentile, printFigure, printTable } from './report';
import { serveFolder } from './serveFolder';
import type { SwimlanePage } from './swimlane/main';

// A swimlane of 1,000 lanes and 1,000 buckets, all of its cells painted anew again and again, alone on a page.

declare const swimlanePage: SwimlanePage;

const ROUNDS = 60;

const { url, stop } = await serveFolder(await buildPage('swimlane'));
const browser = await launchChromium(findChromium());
try {
  const page = await openTab(browser);
  await page.goto(url);
  await page.waitForFunction(() => 'swimlanePage' in globalThis);
  await page.evaluate(() => swimlanePage.repaint());
  const before = await page.screenshot();
  const rounds: Awaited<ReturnType<SwimlanePage['repaint']>>[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await page.evaluate(() => swimlanePage.repaint()));
  assertSame('the picture is the one of before', before.equals(await page.screenshot()), false);
  const works = rounds.map(({ work }) => work);
  const frames = rounds.map(({ frame }) => frame);
  printTable('A swimlane of 1,000 x 1,000 cells, painted anew', [
    { what: 'paintSwimlane and putImageData', 'p50 ms': ms(median(works)), 'p95 ms': ms(percentile(works, 0.95)) },
    { what: 'until the next frame began', 'p50 ms': ms(median(frames)), 'p95 ms': ms(percentile(frames, 0.95)) },
  ]);
  printFigure('swimlane of 1,000 x 1,000 cells, repainted', 'within 35 ms', `p95 ${ms(percentile(frames, 0.95))} ms`);
} finally {
  await browser.close();
  stop();
}
