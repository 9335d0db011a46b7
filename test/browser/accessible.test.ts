import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { axeViolations } from '../support/axeViolations';
import { browserTest } from '../support/browserTest';
import { pageStates } from '../support/pageStates';
import { type RunningServer, startServer } from '../support/startServer';
import { tabTo } from '../support/tabTo';

// The states of which there are screenshots, on both screens, in both schemes.

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const screens = [
  ['desktop', { width: 1440, height: 900 }],
  ['phone', { width: 390, height: 844 }],
] as const;

const pixelsTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.each(pageStates)('$name: axe finds nothing and nothing is wider than the screen', ({ name, show }) => {
  browserTest.for(screens)('%s', async ([, size], { page, problems }) => {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await show(page, server.url);
      expect(await axeViolations(page), colorScheme).toEqual([]);
      expect(await pixelsTooWide(page), colorScheme).toBeLessThanOrEqual(0);
    }
    // It is made by requests that fail.
    if (name === 'error') problems.length = 0;
  });
});

browserTest('the keyboard alone comes from the choice of a job to a cause, and filters by it', async ({ page }) => {
  await page.goto(server.url);
  await page.getByRole('combobox', { name: 'Jobs' }).waitFor();
  await tabTo(page, /^Jobs$/);
  await page.keyboard.type('customer-log');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).toContain('job=customer-logins');
  await tabTo(page, /^Swimlane$/);
  // The active cell is the one with the highest score.
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('at=');
  await tabTo(page, /^Show details$/);
  await page.keyboard.press('Enter');
  const causes = page.getByRole('region', { name: 'Anomaly details' }).getByRole('table', { name: 'Causes' });
  await causes.waitFor();
  await tabTo(page, /^(status: )?expired_session$|^status: \w+$/);
  expect(await causes.evaluate((table) => table.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Include' }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('f=status');
});
