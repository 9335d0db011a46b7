import { expect, inject, test } from 'vitest';
import { launchChromium } from './launchChromium';
import { pageProblems } from './pageProblems';

/**
 * vitest's `test` with a `browser` for the file, and for each test a fresh `page` of 1440 x 900 with nothing stored. The
 * test fails when anything at all goes wrong in the page; one that provokes a problem takes it out of `problems`.
 */
export const browserTest = test
  .extend('chromiumPath', { scope: 'file' }, () => inject('chromiumPath'))
  .extend('browser', { scope: 'file' }, async ({ chromiumPath }, { onCleanup }) => {
    const browser = await launchChromium(chromiumPath);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('tab', async ({ browser }, { onCleanup }) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const problems = pageProblems(page);
    onCleanup(async () => {
      await context.close();
      expect(problems).toEqual([]);
    });
    return { page, problems };
  })
  .extend('page', ({ tab }) => tab.page)
  .extend('problems', ({ tab }) => tab.problems);
