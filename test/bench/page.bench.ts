import type { Browser, CDPSession, Page } from 'playwright-core';
import { explorer } from '../support/explorer';
import { findChromium } from '../support/findChromium';
import { launchChromium } from '../support/launchChromium';
import { type RunningServer, startServer } from '../support/startServer';
import { checkScreen } from './page/checkScreen';
import { openSession } from './page/mainThread';
import { type LoadTimes, measureLoad } from './page/measureLoad';
import { framesOf, measureRepaints, measureSteps, type StepCounts, type StepTimes } from './page/measureSteps';
import { measureScroll, measureSorts } from './page/measureTable';
import { rendererBytes, residentBytes } from './page/processMemory';
import { profile } from './page/profile';
import { prepareRecorder } from './page/recorder';
import { prepareRepaintWatch } from './page/repaintWatch';
import { reportFrames, reportLoad, reportScroll, reportSorts, reportSteps } from './page/report';
import { dragScore, dragTime, selectLanes, toggleFilters } from './page/stepSequences';
import { type PlannedRecords, planRecords } from './planned/PlannedRecords';
import { plannedFile } from './planned/plannedFile';
import { assertSame, printTable } from './report';

// The real page over planned records, on the built product in a real Chromium: what it takes to open, to step, to sort and to
// scroll, and whether what it shows is right. Its argument is the number of records.

const COUNTS: StepCounts = { single: 60, watched: 30, inOneGo: 300 };
const THROTTLING = 4;
const PROFILED_STEPS = 100;
const READY_WITHIN_MS = 900_000;

const sequences = [
  dragScore,
  (page: Page) => dragTime(page, false),
  (page: Page) => dragTime(page, true),
  selectLanes,
  toggleFilters,
];

/** What the page holds when there is next to nothing to hold. */
async function emptyPageBytes(): Promise<number | null> {
  const planned = planRecords(1);
  return withServer(planned, (server) =>
    withBrowser(async (browser) => {
      const { page } = await measureLoad(browser, server, planned);
      return rendererBytes(browser, page);
    }),
  );
}

async function withServer<T>(planned: PlannedRecords, use: (server: RunningServer) => Promise<T>): Promise<T> {
  const server = await startServer([await plannedFile(planned)], { readyWithinMs: READY_WITHIN_MS });
  return use(server).finally(server.stop);
}

async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchChromium(findChromium(), ['--js-flags=--expose-gc']);
  return use(browser).finally(() => browser.close());
}

/** Each sequence with its frames, its work and its repaints; afterwards the screen must be what it was, and right. */
async function measureAllSteps(page: Page, session: CDPSession, planned: PlannedRecords): Promise<StepTimes[]> {
  const times: Omit<StepTimes, 'repaintAfter'>[] = [];
  for (const make of sequences) {
    const sequence = await make(page);
    times.push(await measureSteps(sequence, COUNTS, page, session));
    await checkScreen(`screen after: ${sequence.name}`, page, planned);
  }
  await prepareRepaintWatch(page);
  const repaints: number[][] = [];
  for (const make of sequences) repaints.push(await measureRepaints(await make(page), COUNTS.watched, page));
  return times.map((time, i) => ({ ...time, repaintAfter: repaints[i] }));
}

/** A page that draws nothing is fast: steps must change the picture, and what it says must be right on the way. */
async function checkSteps(page: Page, planned: PlannedRecords): Promise<void> {
  const picture = await page.screenshot();
  for (const make of sequences) {
    const sequence = await make(page);
    await sequence.begin();
    for (let step = 0; step < 20; step++) await sequence.step(step);
    const isPreview = sequence.name.startsWith('time');
    const minScore = Number(await explorer(page).slider.getAttribute('aria-valuenow'));
    if (!isPreview) await checkScreen(`screen during: ${sequence.name}`, page, planned, { minScore });
    assertSame(`picture changed by: ${sequence.name}`, picture.equals(await page.screenshot()), false);
    await sequence.end();
  }
}

/** The score slider while the page's processor has a fourth of its time. */
async function measureThrottled(page: Page, session: CDPSession): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLING });
  const sequence = await dragScore(page);
  const frames = await framesOf(sequence, COUNTS.inOneGo, page, session);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  reportFrames(`${sequence.name}, processor throttled ${THROTTLING} times`, 50, frames);
}

async function profileSteps(page: Page, session: CDPSession): Promise<void> {
  const sequence = await dragScore(page);
  await sequence.begin();
  const text = await profile(session, PROFILED_STEPS, async () => {
    for (let step = 0; step < PROFILED_STEPS; step++) await sequence.step(step);
  });
  await sequence.end();
  printTable('Main thread of one slider step', [{ steps: PROFILED_STEPS }], [text]);
}

async function measurePage(server: RunningServer, planned: PlannedRecords, emptyBytes: number | null): Promise<void> {
  await withBrowser(async (browser) => {
    const load: LoadTimes = await measureLoad(browser, server, planned);
    const { page } = load;
    reportLoad(load, planned, emptyBytes, await rendererBytes(browser, page));
    await checkScreen('screen after the load', page, planned);
    const session = await openSession(page);
    await prepareRecorder(page);
    await checkSteps(page, planned);
    await profileSteps(page, session);
    await measureThrottled(page, session);
    reportSorts(await measureSorts(page, planned));
    await explorer(page).table.getByRole('button', { name: 'Score', exact: true }).click();
    reportScroll(await measureScroll(page, planned));
    reportSteps(await measureAllSteps(page, session, planned));
  });
}

const planned = planRecords(Number(process.argv[2] ?? 100_000));
const emptyBytes = await emptyPageBytes();
await withServer(planned, async (server) => {
  const resident = residentBytes(server.pid);
  printTable('The server reads the file', [
    {
      records: planned.length,
      'influencer results': planned.length,
      'ready after s': (server.readyAfterMs / 1000).toFixed(1),
      'resident MB': resident === null ? 'unknown' : Math.round(resident / 1e6),
    },
  ]);
  await measurePage(server, planned, emptyBytes);
});
