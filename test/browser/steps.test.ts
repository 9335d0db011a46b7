import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { formatCount } from '../../src/domain/number';
import { installLoadLog, readLoadLog, untrueMoments } from '../bench/page/loadLog';
import { addressOf } from '../bench/page/openTab';
import { screenTexts } from '../bench/page/screenTexts';
import { dragScore, dragTime, type StepSequence, selectLanes, toggleFilters } from '../bench/page/stepSequences';
import { jumpTo, type ShownRow, shownRows } from '../bench/page/tableRows';
import { firstAndLast, recordOrder, rowTexts } from '../bench/planned/expectedOrder';
import { expectedScreen } from '../bench/planned/expectedScreen';
import { planRecords } from '../bench/planned/PlannedRecords';
import { plannedFile } from '../bench/planned/plannedFile';
import { type PlannedView, plannedView } from '../bench/planned/plannedView';
import { browserTest } from '../support/browserTest';
import { explorer } from '../support/explorer';
import { type RunningServer, startServer } from '../support/startServer';

// What the benchmarks do with millions of records, with 100,000: here only what the screen says counts, not when.

const planned = planRecords(100_000);
const whole = `${formatCount(planned.length)} of ${formatCount(planned.length)} records`;
const UNTIL = { timeout: 15_000 };

let server: RunningServer;
beforeAll(async () => {
  server = await startServer([await plannedFile(planned)]);
});
afterAll(() => server.stop());

async function openWhole(page: Page): Promise<void> {
  await page.goto(addressOf(server.url));
  await expectScreen(page);
}

/** What the screen comes to rest at; `preview` is what no address tells yet. */
async function expectScreen(page: Page, preview: Partial<PlannedView> = {}): Promise<void> {
  const wanted = expectedScreen(planned, { ...plannedView(page.url()), ...preview });
  await expect.poll(() => screenTexts(page), UNTIL).toEqual(wanted);
}

const minScoreOf = async (page: Page) => Number(await explorer(page).slider.getAttribute('aria-valuenow'));

browserTest('says of every number while the records come that it is not the last one', async ({ page }) => {
  await page.addInitScript(installLoadLog);
  await page.goto(addressOf(server.url));
  const { moments } = await readLoadLog(page, whole, 30_000);
  expect(untrueMoments(moments)).toEqual([]);
  await expectScreen(page);
});

describe('every panel follows', () => {
  async function steps(page: Page, sequence: StepSequence, numbers: readonly number[], check: () => Promise<void>) {
    const { begin, step, end, isDrag } = sequence;
    await begin();
    for (const number of numbers) {
      const before = page.url();
      await step(number);
      if (!isDrag) await expect.poll(() => page.url()).not.toBe(before);
      await check();
    }
    await end();
  }

  browserTest('the score slider, on the limits of the bands and beside them', async ({ page }) => {
    await openWhole(page);
    const scores = [1, 3, 24, 25, 50, 74, 75, 100, 30];
    const dragged = await dragScore(page);
    await steps(
      page,
      dragged,
      scores.map((score) => score - 1),
      async () => expectScreen(page, { minScore: await minScoreOf(page) }),
    );
    expect(await minScoreOf(page)).toBe(0);
    await expectScreen(page);
  });

  browserTest.for([false, true])('the time window (moved as a whole: %s)', async (isMove, { page }) => {
    await openWhole(page);
    const { begin, step } = await dragTime(page, isMove);
    await begin();
    for (let i = 0; i < 8; i++) await step(i);
    await page.mouse.up();
    await expect.poll(() => page.url(), UNTIL).toMatch(isMove ? /from=.*to=/ : /to=/);
    await expectScreen(page);
    await page.getByRole('button', { name: /Show all/ }).click();
    await expect.poll(() => page.url()).not.toMatch(/from=|to=/);
    await expectScreen(page);
  });

  browserTest('lanes', async ({ page }) => {
    await openWhole(page);
    await steps(page, await selectLanes(page), [0, 1, 4], async () => {
      await expect.poll(() => page.url()).toContain('lane=');
      await expectScreen(page);
    });
    await expect.poll(() => page.url()).not.toContain('lane=');
    await expectScreen(page);
  });

  browserTest('influencers, included and excluded', async ({ page }) => {
    await openWhole(page);
    const isFiltered = () => new URL(page.url()).searchParams.has('f');
    await steps(page, await toggleFilters(page), [0, 1, 2], async () => expectScreen(page));
    await expect.poll(isFiltered).toBe(true);
    await explorer(page)
      .influencers.getByRole('button', { name: /^Exclude/ })
      .first()
      .click();
    await expect.poll(() => page.url()).toContain('f=%21');
    await expectScreen(page);
  });
});

describe('the table', () => {
  const columns = [
    'Time',
    'Detector',
    'Found for',
    'Influenced by',
    'Actual',
    'Typical',
    'Description',
    'Job',
    'Score',
  ];
  const firstRow = async (page: Page) => (await shownRows(page)).at(0);
  const lastRow = async (page: Page) => (await shownRows(page)).at(-1);
  const rowOf = (index: number, row: number): ShownRow => ({ index, texts: rowTexts(planned, row) });

  browserTest('begins and ends with the right row by every column, in both directions', async ({ page }) => {
    await openWhole(page);
    for (const column of columns) {
      for (let click = 0; click < 2; click++) {
        await explorer(page).table.getByRole('button', { name: column, exact: true }).click();
        await expect.poll(() => explorer(page).table.locator('th[aria-sort]').textContent()).toBe(column);
        await page.waitForLoadState('networkidle');
        const sort = new URL(page.url()).searchParams.get('sort') ?? '-score';
        const [first, last] = firstAndLast(planned, {
          key: sort.replace('-', '') as 'time',
          desc: sort.startsWith('-'),
        });
        await expect.poll(() => firstRow(page), UNTIL).toEqual(rowOf(0, first));
        await jumpTo(page, 1);
        await expect.poll(() => lastRow(page), UNTIL).toEqual(rowOf(planned.length - 1, last));
        await jumpTo(page, 0);
      }
    }
  });

  browserTest('shows every row where it stands', async ({ page }) => {
    await openWhole(page);
    const order = Uint32Array.from({ length: planned.length }, (_, row) => row).sort(
      recordOrder(planned, { key: 'score', desc: true }),
    );
    for (const share of [0, 0.25, 0.5, 0.999, 1]) {
      await jumpTo(page, share);
      const isRight = async () => {
        const rows = await shownRows(page);
        const near = Math.abs((rows[0]?.index ?? -1) / planned.length - share) < 0.01;
        return near && rows.every(({ index, texts }) => texts.join() === rowTexts(planned, order[index]).join());
      };
      await expect.poll(isRight, UNTIL).toBe(true);
    }
  });
});
