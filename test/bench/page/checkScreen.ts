import type { Page } from 'playwright-core';
import { expectedScreen } from '../planned/expectedScreen';
import type { PlannedRecords } from '../planned/PlannedRecords';
import { type PlannedView, plannedView } from '../planned/plannedView';
import { assertSame } from '../report';
import { screenTexts } from './screenTexts';

const PATIENCE_MS = 10_000;

/** Compares what is on the screen, once it rests, with what every record says; `change` is what no address tells yet. */
export async function checkScreen(
  what: string,
  page: Page,
  planned: PlannedRecords,
  change: Partial<PlannedView> = {},
): Promise<void> {
  const wanted = expectedScreen(planned, { ...plannedView(page.url()), ...change });
  const deadline = performance.now() + PATIENCE_MS;
  let shown = await screenTexts(page);
  while (JSON.stringify(shown) !== JSON.stringify(wanted) && performance.now() < deadline) {
    await page.waitForTimeout(50);
    shown = await screenTexts(page);
  }
  assertSame(what, shown, wanted);
}
