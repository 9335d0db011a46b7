import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page as it is now: a line for each rule and element. */
export async function axeViolations(page: Page): Promise<string[]> {
  // As an expression of the debugger: a script tag would be stopped by the content security policy.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as typeof globalThis & { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} (${node.target.join(' ')})`));
}
