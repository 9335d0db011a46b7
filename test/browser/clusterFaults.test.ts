import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished } from 'vitest';
import { formatCount } from '../../src/domain/number';
import { listen } from '../../src/server/listen';
import { appOf } from '../server/support/appOf';
import { axeViolations } from '../support/axeViolations';
import { browserTest } from '../support/browserTest';
import { FIRST_OF_MANY, few, isBeforeRest, many, recordOfUser } from '../support/clusterContents';
import { type ClusterFault, clusterFaults } from '../support/clusterFaults';
import { explorer } from '../support/explorer';
import { redlaneBefore } from '../support/redlaneBefore';

const truths = { few: appOf(few), many: appOf(many) };

/** Those that differ in what the page has to do. */
const names = [
  'connect refused',
  'TLS by an unknown authority',
  '403',
  '503 for longer than it is asked',
  'reset in the middle of a body',
];
const shown = clusterFaults.filter(({ name }) => names.includes(name));

async function start(truth: (typeof truths)['few']) {
  const redlane = await redlaneBefore({ truth, webRoot: resolve('dist/web') });
  const { url, close } = await listen(redlane.app, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  return { ...redlane, url };
}

type Redlane = Awaited<ReturnType<typeof start>>;

const statusIs = (page: Page, text: string) =>
  expect.poll(() => explorer(page).status.textContent(), { timeout: 15_000 }).toBe(text);

/** All of them are on the screen; where there are more, that is said. */
function countIs(page: Page, count: number, toLoad = count) {
  const [shown, whole] = [count, toLoad].map(formatCount);
  return statusIs(page, `${shown} of ${shown} records${toLoad > count ? ` so far, of ${whole} to load` : ''}`);
}

const untilTold = (page: Page, { says }: ClusterFault) => page.getByText(says).first().waitFor({ timeout: 15_000 });

/** The fault has ended; what is not asked for by itself is asked for by hand. */
async function mend(page: Page, { cluster }: Redlane, { isAskedAgain }: ClusterFault): Promise<void> {
  await cluster.behave();
  if (!isAskedAgain) await page.getByRole('button', { name: 'Try again' }).click();
}

const isAnswerOfFault = (problem: string): boolean => / 50[23]\b|status of 50[23]/.test(problem);

describe.each(shown)('$name', (broken) => {
  const { fault, isMeant, says } = broken;

  browserTest('at the first load is on the screen until the data are', async ({ page, problems }) => {
    const redlane = await start(truths.few);
    await redlane.cluster.misbehave(fault, isMeant);
    await page.goto(redlane.url);
    await untilTold(page, broken);
    expect(await axeViolations(page)).toEqual([]);
    await mend(page, redlane, broken);
    await countIs(page, few.length);
    expect(await page.getByText(says).count()).toBe(0);
    expect(problems.filter((one) => !isAnswerOfFault(one))).toEqual([]);
    problems.length = 0;
  });

  browserTest('in the middle of a load leaves the rows, and the rest follows', async ({ page }) => {
    const redlane = await start(truths.many);
    const goOn = redlane.holdUp(isBeforeRest);
    await page.goto(redlane.url);
    await countIs(page, FIRST_OF_MANY, many.length);
    await redlane.cluster.misbehave(fault, isMeant);
    goOn();
    await untilTold(page, broken);
    await countIs(page, FIRST_OF_MANY, many.length);
    await explorer(page).table.getByText('u996').first().waitFor();
    await mend(page, redlane, broken);
    await countIs(page, many.length);
    await expect.poll(() => page.getByText(says).count()).toBe(0);
  });

  browserTest('at a refresh leaves the rows, and what is new follows', async ({ page }) => {
    const redlane = await start(truths.few);
    const refresh = page.getByRole('button', { name: 'Refresh' });
    await page.goto(redlane.url);
    await countIs(page, few.length);
    await redlane.cluster.misbehave(fault, isMeant);
    await refresh.click();
    await untilTold(page, broken);
    await statusIs(page, `${few.length} of ${few.length} records so far`);
    redlane.turnInto(appOf([...few, recordOfUser(30, 99, 'new')]));
    await mend(page, redlane, broken);
    await countIs(page, few.length + 1);
    await explorer(page).table.getByText('new').first().waitFor();
    await expect.poll(() => page.getByText(says).count()).toBe(0);
  });
});
