import type { Browser, Page } from 'playwright-core';
import { ENTITY_FIELD } from '../planned/plannedJobs';

/** A tab as large as a small laptop's screen; `script` runs in it before anything of the page does. */
export async function openTab(browser: Browser, script?: () => void): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  if (script) await page.addInitScript(script);
  return page;
}

/** The page with its lanes by `ENTITY_FIELD`. */
export const addressOf = (serverUrl: string): string => `${serverUrl}/?by=${ENTITY_FIELD}`;
