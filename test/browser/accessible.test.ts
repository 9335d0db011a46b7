import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { axeViolations } from '../support/axeViolations';
import { browserTest } from '../support/browserTest';
import { pageStates } from '../support/pageStates';
import { type RunningServer, startServer } from '../support/startServer';

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
