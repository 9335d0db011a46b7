import { afterAll, beforeAll, describe, expect } from 'vitest';
import { axeViolations } from '../support/axeViolations';
import { browserTest } from '../support/browserTest';
import { explorer } from '../support/explorer';
import { type RunningServer, startServer } from '../support/startServer';

const token = 'token-of-the-browser-test';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer([], { env: { REDLANE_TOKEN: token } });
});
afterAll(() => server.stop());

/** Refusals that the test itself brings about. */
const expected = /401|429/;

describe('with a token', () => {
  browserTest('a link leads to the sign-in, and after it to where it pointed', async ({ page, problems }) => {
    await page.goto(`${server.url}/?by=service&score=25`);
    const field = page.getByLabel('Access token');
    await field.fill('not the token');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('This is not the token.').waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill(token);
    await field.press('Enter');
    await expect.poll(() => explorer(page).status.textContent()).toMatch(/^[\d,]+ of [\d,]+ records$/);
    expect(page.url()).toBe(`${server.url}/?by=service&score=25`);
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(cookie.value).not.toContain(token);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    expect(problems.filter((problem) => !expected.test(problem))).toEqual([]);
    problems.length = 0;
  });

  browserTest('a link on a page of another site finds who is signed in', async ({ page, problems }) => {
    await page.goto(`${server.url}/sign-in`);
    await page.getByLabel('Access token').fill(token);
    await page.keyboard.press('Enter');
    await explorer(page).status.waitFor();
    await page.goto(`data:text/html,<a href="${server.url}/?score=75">look</a>`);
    await page.getByRole('link', { name: 'look' }).click();
    await expect.poll(() => page.url()).toBe(`${server.url}/?score=75`);
    await explorer(page).status.waitFor();
    expect(problems.filter((problem) => !expected.test(problem))).toEqual([]);
    problems.length = 0;
  });

  browserTest('who signs out is out', async ({ page, problems }) => {
    await page.goto(`${server.url}/sign-in`);
    await page.getByLabel('Access token').fill(token);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Show details' }).first().waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command' }).fill('sign out');
    await page.getByRole('option', { name: 'Sign out' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Access token').waitFor();
    await page.goto(server.url);
    await page.getByLabel('Access token').waitFor();
    expect(problems.filter((problem) => !expected.test(problem))).toEqual([]);
    problems.length = 0;
  });

  browserTest.for([
    ['desktop', 1440],
    ['phone', 390],
  ] as const)('the sign-in is for everybody, on a %s', async ([, width], { page, problems }) => {
    await page.setViewportSize({ width, height: 844 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${server.url}/sign-in`);
      expect(await axeViolations(page), colorScheme).toEqual([]);
      // The field has the focus: a person types and presses Enter.
      await page.keyboard.type('wrong');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await axeViolations(page), `${colorScheme}, with a problem`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    expect(problems.filter((problem) => !expected.test(problem))).toEqual([]);
    problems.length = 0;
  });
});
