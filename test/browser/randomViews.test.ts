import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { browserTest } from '../support/browserTest';
import { type RunningServer, startServer } from '../support/startServer';
import { expectedNumbers } from './randomViews/expectedNumbers';
import { randomResults, resultsFile } from './randomViews/randomResults';
import { type PlainView, queryOf, randomView } from './randomViews/randomView';
import { type ShownNumbers, shownNumbers } from './randomViews/shownNumbers';

// Every number on the screen, of random views of random results, beside what is counted from the documents.

const VIEWS = 200;
const PATIENCE_MS = 5_000;
const seed = Number(process.env.REDLANE_SEED ?? Date.now() % 2 ** 31);

const [results] = fc.sample(randomResults, { numRuns: 1, seed });
const views = fc.sample(randomView(results), { numRuns: VIEWS, seed });

let folder: string;
let server: RunningServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redlane-views-'));
  const file = join(folder, 'results.ndjson');
  await writeFile(file, resultsFile(results));
  server = await startServer([file]);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** Goes to another view as the back button does: by the address alone. */
const goTo = (page: Page, query: string): Promise<void> =>
  page.evaluate((search) => {
    history.pushState(null, '', search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);

/** Presses the button unless it is: there is none while the view has no influencers. */
const sortInfluencers = (page: Page, order: string): Promise<void> =>
  page.evaluate((name) => {
    const buttons = document.querySelectorAll<HTMLElement>('[aria-label="Sort influencers by"] button');
    Array.from(buttons)
      .find((button) => button.textContent === name && button.ariaPressed !== 'true')
      ?.click();
  }, order);

/** Without the words that stand beside a score in the table. */
const stripped = (numbers: ShownNumbers): ShownNumbers => ({
  ...numbers,
  scores: numbers.scores.map((text) => /^(< )?\d+/.exec(text)?.[0] ?? text),
});

/** Without the last cell of the influencers where the screen does not tell it yet. */
const withoutUntold = (expected: ShownNumbers, shown: ShownNumbers): ShownNumbers => ({
  ...expected,
  influencers: expected.influencers.map(({ rows, ...field }, i) => ({
    ...field,
    rows: rows.map((row, j) => [
      ...row.slice(0, -1),
      shown.influencers[i]?.rows[j]?.at(-1) === '' ? '' : row[row.length - 1],
    ]),
  })),
});

async function compare(page: Page, view: PlainView, isAtRest: boolean) {
  await sortInfluencers(page, view.order);
  const shown = await shownNumbers(page);
  const expected = expectedNumbers(results, view, shown);
  return { shown: stripped(shown), expected: stripped(isAtRest ? expected : withoutUntold(expected, shown)) };
}

browserTest(`counts as the documents do (REDLANE_SEED=${seed})`, { timeout: 300_000 }, async ({ page }) => {
  await page.goto(server.url);
  for (const [index, view] of views.entries()) {
    const query = queryOf(view);
    await goTo(page, query);
    // What comes at rest is not waited for every time.
    const isAtRest = index % 5 === 0;
    let compared = await compare(page, view, isAtRest);
    const deadline = Date.now() + PATIENCE_MS;
    while (!isDeepStrictEqual(compared.shown, compared.expected) && Date.now() < deadline) {
      await page.waitForTimeout(20);
      compared = await compare(page, view, isAtRest);
    }
    expect(compared.shown, query).toEqual(compared.expected);
  }
});
