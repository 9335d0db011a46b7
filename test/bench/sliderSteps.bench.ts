import type { CDPSession, Page } from 'playwright-core';
import { findChromium } from '../support/findChromium';
import { launchChromium } from '../support/launchChromium';
import { startServer } from '../support/startServer';
import { assertSame, ms, percentile, printTable } from './report';
import { SCALE_100K, simulatedFile } from './simulatedFile';

// The score slider of the real page over 100,000 records, in a real Chromium on the built product. First one step at a
// time, until all has been repainted: what the main thread worked (js) and how long it took until the last change was
// on the screen (frame). Then a drag without waiting: how long frames took while every panel follows.

const STEPS = 100;
const DRAG_STEPS = 300;
const QUIET_MS = 120;

type Probe = { start(): void; lastChange(): number; frames(): number[] };
declare const probe: Probe;

/** Runs in the page: remembers when the page last changed, in its elements or on a canvas, and how long frames took. */
function installProbe() {
  let started = 0;
  let changed = 0;
  let frames: number[] = [];
  const note = () => {
    requestAnimationFrame((frame) => {
      changed = Math.max(changed, frame, performance.now());
    });
  };
  new MutationObserver(note).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  const draw = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (...args: unknown[]) {
    note();
    return Reflect.apply(draw, this, args);
  };
  let last = 0;
  const tick = (now: number) => {
    if (last > 0) frames.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  Object.assign(globalThis, {
    probe: {
      start() {
        started = performance.now();
        changed = started;
        frames = [];
      },
      lastChange: () => changed - started,
      frames: () => frames,
    } satisfies Probe,
  });
}

const scriptMetrics = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

/** Milliseconds the main thread of the page has worked so far. */
async function mainThreadMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.filter(({ name }) => scriptMetrics.includes(name)).reduce((sum, { value }) => sum + value * 1000, 0);
}

async function sliderTrack(page: Page): Promise<{ x: (score: number) => number; y: number }> {
  const thumb = await page.getByRole('slider', { name: 'Minimum record score' }).boundingBox();
  const root = await page.getByRole('slider', { name: 'Minimum record score' }).locator('xpath=../..').boundingBox();
  if (thumb === null || root === null) throw new Error('The slider is not on the screen.');
  return { x: (score) => root.x + (root.width * score) / 100, y: thumb.y + thumb.height / 2 };
}

async function shownScore(page: Page): Promise<number> {
  return Number(await page.getByRole('slider', { name: 'Minimum record score' }).getAttribute('aria-valuenow'));
}

const shownCount = async (page: Page) => {
  const text = await page
    .getByRole('status')
    .filter({ hasText: /of .* records/ })
    .textContent();
  return Number((text ?? '').split(' ')[0].replaceAll(',', ''));
};

const file = await simulatedFile(SCALE_100K);
const server = await startServer([file.path]);
const browser = await launchChromium(findChromium());
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(server.url);
  await page
    .getByRole('status')
    .filter({ hasText: /of .* records/ })
    .waitFor();
  await page.evaluate(installProbe);
  const before = await page.screenshot();

  const { x, y } = await sliderTrack(page);
  await page.mouse.move(x(0), y);
  await page.mouse.down();
  const steps: { js: number; frame: number }[] = [];
  for (let step = 1; step <= STEPS; step++) {
    const worked = await mainThreadMs(session);
    await page.evaluate(() => probe.start());
    await page.mouse.move(x(step), y);
    await page.waitForTimeout(QUIET_MS);
    steps.push({ js: (await mainThreadMs(session)) - worked, frame: await page.evaluate(() => probe.lastChange()) });
    if (step % 10 > 0) continue;
    const score = await shownScore(page);
    assertSame(
      `records with score >= ${score}`,
      await shownCount(page),
      file.records.scores.filter((one) => one >= score).length,
    );
  }

  await page.evaluate(() => probe.start());
  for (let step = 0; step < DRAG_STEPS; step++) await page.mouse.move(x(Math.abs((step % 100) - 50) * 2), y);
  const frames = await page.evaluate(() => probe.frames());
  await page.mouse.up();
  await page.waitForTimeout(QUIET_MS);
  if (before.equals(await page.screenshot())) assertSame('the picture after the drag', 'unchanged', 'changed');

  const row = (what: string, values: readonly number[]) => ({
    what,
    p50: ms(percentile(values, 0.5)),
    p95: ms(percentile(values, 0.95)),
    longest: ms(Math.max(...values)),
  });
  printTable(
    `Slider steps on the page over ${file.records.scores.length} records, ms (Chromium ${browser.version()})`,
    [
      row(
        'js of one step',
        steps.map(({ js }) => js),
      ),
      row(
        'step until the last repaint (frame)',
        steps.map(({ frame }) => frame),
      ),
      row(`frame during a drag of ${DRAG_STEPS} moves`, frames),
    ],
  );
} finally {
  await browser.close();
  await server.stop();
  await file.remove();
}
