import type { Browser, Page } from 'playwright-core';
import { ENTITY_FIELD } from '../planned/plannedJobs';

/** The parts of the page by the names people know them by. */
export const explorer = (page: Page) => ({
  status: page.getByRole('status').filter({ hasText: /of .* records/ }),
  slider: page.getByRole('slider', { name: 'Minimum record score' }),
  grid: page.getByRole('grid', { name: 'Swimlane' }),
  table: page.getByRole('table', { name: 'Records' }),
  influencers: page.getByRole('region', { name: 'Influencers' }),
});

/** A tab as large as a small laptop's screen; `script` runs in it before anything of the page does. */
export async function openTab(browser: Browser, script?: () => void): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  if (script) await page.addInitScript(script);
  return page;
}

/** The page with its lanes by `ENTITY_FIELD`. */
export const addressOf = (serverUrl: string): string => `${serverUrl}/?by=${ENTITY_FIELD}`;
