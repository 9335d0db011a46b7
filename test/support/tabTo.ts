import type { Page } from 'playwright-core';

const MOST_PRESSES = 250;

/** Presses Tab until what has the focus is called so. Throws when it never is. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const isIt = (text: string) => (typeof name === 'string' ? text === name : name.test(text));
  for (let press = 0; press < MOST_PRESSES; press++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    if (isIt(focused)) return;
  }
  throw new Error(`Tab did not reach ${name}.`);
}
