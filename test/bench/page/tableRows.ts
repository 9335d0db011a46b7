import type { Page } from 'playwright-core';

/** A row of the table as it is printed: score, time, entity, job; as `rowTexts` of the planned records. */
export type ShownRow = { readonly index: number; readonly texts: readonly string[] };

/** The rows in sight that have come, from the top; `index` counts the records from 0. */
export const shownRows = (page: Page): Promise<ShownRow[]> =>
  page.evaluate(() => {
    const table = document.querySelector('table[aria-label=Records]');
    const inSight = table?.parentElement?.getBoundingClientRect();
    const headEnd = table?.querySelector('thead')?.getBoundingClientRect().bottom ?? 0;
    const textOf = (element: Element | undefined) => element?.textContent?.trim() ?? '';
    return Array.from(table?.querySelectorAll<HTMLTableRowElement>('tbody tr[aria-rowindex]') ?? [])
      .filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return inSight !== undefined && bottom <= inSight.bottom + 1 && top >= headEnd - 1;
      })
      .map((row) => {
        const cells = Array.from(row.cells, textOf);
        return {
          index: Number(row.getAttribute('aria-rowindex')) - 2,
          texts: [
            /^(< )?\d+/.exec(cells[1] ?? '')?.[0] ?? '',
            cells[2] ?? '',
            /h\d-\d{3}/.exec(cells[4] ?? '')?.[0] ?? '',
            cells[cells.length - 1] ?? '',
          ],
        };
      })
      .filter(({ texts }) => texts[0] !== '')
      .sort((a, b) => a.index - b.index);
  });

const PATIENCE_MS = 20_000;

/** Waits until the row that `pick` takes of those in sight is printed so; answers what it was at last. */
export async function untilRow(
  page: Page,
  pick: (rows: readonly ShownRow[]) => ShownRow | undefined,
  isRight: (row: ShownRow) => boolean,
): Promise<ShownRow | undefined> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const row = pick(await shownRows(page));
    if ((row !== undefined && isRight(row)) || performance.now() > deadline) return row;
    await page.waitForTimeout(20);
  }
}

/** Moves the table to a share of its way (0 = the start, 1 = the end), as a hand on the scrollbar does. */
export const jumpTo = (page: Page, share: number): Promise<void> =>
  page.evaluate((wanted) => {
    const scroller = document.querySelector('table[aria-label=Records]')?.parentElement;
    if (scroller) scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * wanted;
  }, share);
