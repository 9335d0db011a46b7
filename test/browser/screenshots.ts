import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { ensureBuilt } from '../../src/scripts/ensureBuilt.mjs';
import { findChromium } from '../support/findChromium';
import { launchChromium } from '../support/launchChromium';
import { startServer } from '../support/startServer';

// npm run screenshots: the demo as a person sees it, on two screens, in both schemes.
const FOLDER = 'docs/screenshots';
const screens = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const schemes = ['light', 'dark'] as const;

async function takeScreenshots(browser: Browser, url: string): Promise<void> {
  for (const [screen, viewport] of Object.entries(screens)) {
    for (const colorScheme of schemes) {
      const context = await browser.newContext({ viewport, colorScheme });
      const page = await context.newPage();
      await page.goto(url);
      await untilDrawn(page);
      await page.screenshot({ path: `${FOLDER}/explorer-${screen}-${colorScheme}.png` });
      await openFirstRecord(page);
      await page.screenshot({ path: `${FOLDER}/details-${screen}-${colorScheme}.png` });
      await context.close();
    }
  }
}

async function untilDrawn(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Swimlane' }).getByRole('gridcell').first().waitFor();
  await page.getByRole('button', { name: 'Show details' }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function openFirstRecord(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show details' }).first().click();
  const details = page.getByRole('region', { name: 'Anomaly details' });
  await details.waitFor();
  await details.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
}

if (!ensureBuilt()) throw new Error('The build failed; what it printed stands above.');
mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
const browser = await launchChromium(findChromium());
try {
  await takeScreenshots(browser, server.url);
} finally {
  await browser.close();
  await server.stop();
}
console.log(`${FOLDER} holds ${Object.keys(screens).length * schemes.length * 2} new pictures.`);
