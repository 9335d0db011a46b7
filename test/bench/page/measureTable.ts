import type { Page } from 'playwright-core';
import type { ColumnSort } from '../../../src/domain/recordSort';
import { explorer } from '../../support/explorer';
import { firstAndLast, recordOrder, rowTexts } from '../planned/expectedOrder';
import type { PlannedRecords } from '../planned/PlannedRecords';
import { assertSame } from '../report';
import { type Recording, record } from './recorder';
import { jumpTo, type ShownRow, shownRows, untilRow } from './tableRows';

/** What sorting by one column took. */
export type SortTime = {
  readonly column: string;
  /** From the click to the frame in which the first row is another one, in milliseconds; null when it stays the same. */
  readonly firstRowAfter: number | null;
  readonly recording: Recording;
};

const isRow = (planned: PlannedRecords, row: number) => (shown: ShownRow) =>
  JSON.stringify(shown.texts) === JSON.stringify(rowTexts(planned, row));

/** Runs in the page: how long after a click on a header the first row was another one. */
function watchFirstRow(column: string): Promise<number | null> {
  const table = document.querySelector('table[aria-label=Records]');
  const first = () => table?.querySelector('tbody tr[aria-rowindex="2"]')?.textContent ?? '';
  const head = Array.from(table?.querySelectorAll('th button') ?? []).find((one) => one.textContent?.trim() === column);
  return new Promise((resolve) => {
    const before = first();
    head?.addEventListener('click', ({ timeStamp }) => {
      const look = () => {
        const took = performance.now() - timeStamp;
        if (first() !== before) resolve(took);
        else if (took > 5_000) resolve(null);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  });
}

function sortOf(page: Page): ColumnSort {
  const sort = new URL(page.url()).searchParams.get('sort') ?? '-score';
  return { key: sort.replace('-', '') as ColumnSort['key'], desc: sort.startsWith('-') };
}

/** Probability and interim are there to be chosen. */
const COLUMNS_SHOWN = 9;

/** Clicks each column's header and checks the first row against the planned records. */
export async function measureSorts(page: Page, planned: PlannedRecords): Promise<SortTime[]> {
  const heads = explorer(page)
    .table.getByRole('columnheader')
    .filter({ has: page.locator('button') });
  const columns = (await heads.locator('button').allInnerTexts()).map((text) => text.trim()).filter(Boolean);
  assertSame('columns to sort by', columns.length, COLUMNS_SHOWN);
  const times: SortTime[] = [];
  for (const column of columns) {
    let firstRowAfter: number | null = null;
    const recording = await record(page, async () => {
      const watched = page.evaluate(watchFirstRow, column);
      await page.waitForTimeout(50);
      await explorer(page).table.getByRole('button', { name: column, exact: true }).click();
      firstRowAfter = await watched;
    });
    await page.waitForTimeout(100);
    const [first] = firstAndLast(planned, sortOf(page));
    const shown = await untilRow(page, ([row]) => row, isRow(planned, first));
    assertSame(`first row by ${column}`, shown, { index: 0, texts: rowTexts(planned, first) });
    times.push({ column, firstRowAfter, recording });
  }
  return times;
}

/** What scrolling took. */
export type ScrollTimes = { readonly wheel: Recording; readonly jump: Recording };

const WHEEL_STEPS = 300;

/** Scrolls end to end by wheel, and jumps to the end, the middle and the start; the rows there must be the right ones. */
export async function measureScroll(page: Page, planned: PlannedRecords): Promise<ScrollTimes> {
  const order = Uint32Array.from({ length: planned.length }, (_, row) => row).sort(recordOrder(planned, sortOf(page)));
  const check = async (where: string, pick: (rows: readonly ShownRow[]) => ShownRow | undefined, index?: number) => {
    const isRight = (row: ShownRow) =>
      (index === undefined || row.index === index) && isRow(planned, order[row.index])(row);
    const row = await untilRow(page, pick, isRight);
    const wanted = index ?? row?.index ?? 0;
    assertSame(`row at the ${where}`, row, { index: wanted, texts: rowTexts(planned, order[wanted]) });
  };
  const first = (rows: readonly ShownRow[]) => rows[0];
  const last = (rows: readonly ShownRow[]) => rows[rows.length - 1];

  await check('start', first, 0);
  const height = await page.evaluate(
    () => document.querySelector('table[aria-label=Records]')?.parentElement?.scrollHeight ?? 0,
  );
  await explorer(page).table.locator('tbody').first().hover();
  const wheel = await record(page, async () => {
    for (let step = 0; step < WHEEL_STEPS; step++) await page.mouse.wheel(0, Math.ceil(height / WHEEL_STEPS));
  });
  await check('end, by wheel', last, planned.length - 1);
  await jumpTo(page, 0);
  await check('start, by a jump', first, 0);
  const jump = await record(page, async () => {
    await jumpTo(page, 1);
    await check('end, by a jump', last, planned.length - 1);
  });
  await jumpTo(page, 0.5);
  await check('middle', first);
  const [middle] = await shownRows(page);
  const share = (middle?.index ?? 0) / planned.length;
  assertSame('the middle lies in the middle', share > 0.49 && share < 0.51, true);
  await jumpTo(page, 0);
  await check('start again', first, 0);
  return { wheel, jump };
}
