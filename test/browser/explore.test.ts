import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { AnomalyRecord } from '../../src/contract/records';
import { axeViolations } from '../support/axeViolations';
import { browserTest } from '../support/browserTest';
import { countOf } from '../support/demoRecords';
import { explorer } from '../support/explorer';
import { type RunningServer, startServer } from '../support/startServer';
import { tabTo } from '../support/tabTo';

// The demo, driven as a person drives it; what the screen says is compared with the simulated documents themselves.

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Waits until the status says it; the last text it had is in the failure. */
async function untilStatus(page: Page, text: string): Promise<void> {
  await expect.poll(() => explorer(page).status.textContent(), { timeout: 10_000 }).toBe(text);
}

async function dragSlider(page: Page, to: number): Promise<void> {
  const thumb = await explorer(page).slider.boundingBox();
  const track = await explorer(page).slider.locator('xpath=../..').boundingBox();
  if (thumb === null || track === null) throw new Error('The slider is not on the screen.');
  const y = thumb.y + thumb.height / 2;
  await page.mouse.move(thumb.x + thumb.width / 2, y);
  await page.mouse.down();
  for (let step = 1; step <= 10; step++) await page.mouse.move(track.x + (track.width * to * step) / 1000, y);
}

const sliderValue = async (page: Page) => Number(await explorer(page).slider.getAttribute('aria-valuenow'));

describe('a person with a mouse', () => {
  browserTest('goes from the whole to the cause, and a link brings the same screen back', async ({ page }) => {
    const { jobs, viewBy, grid, table, details, influencers } = explorer(page);
    await page.goto(server.url);
    await untilStatus(page, `${countOf(() => true)} of ${countOf(() => true)} records`);

    await jobs.click();
    await page.getByRole('option', { name: /customer-logins/ }).click();
    await page.keyboard.press('Escape');
    const ofJob = (record: AnomalyRecord) => record.job_id === 'customer-logins';
    await untilStatus(page, `${countOf(ofJob)} of ${countOf(ofJob)} records`);

    await dragSlider(page, 25);
    const minScore = await sliderValue(page);
    expect(minScore).toBeGreaterThan(20);
    const high = (record: AnomalyRecord) => ofJob(record) && record.record_score >= minScore;
    await untilStatus(page, `${countOf(high)} of ${countOf(ofJob)} records`);
    expect(page.url(), 'the address waits for the end of the drag').not.toContain('score=');
    await page.mouse.up();
    await expect.poll(() => page.url()).toContain(`score=${minScore}`);

    await viewBy.click();
    await page.getByRole('option', { name: /^country/ }).click();
    const cell = grid.getByRole('gridcell', { name: /^ZZ, .*highest score 98/ });
    await cell.click();
    await expect.poll(() => page.url()).toMatch(/lane=ZZ.*at=|at=.*lane=ZZ/);
    await expect.poll(() => cell.getAttribute('aria-selected')).toBe('true');
    const cellRecords = /(\d+) records?$/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1];
    await untilStatus(page, `${cellRecords} of ${countOf(ofJob)} records`);

    await table.getByRole('columnheader', { name: /^Time/ }).getByRole('button', { name: /Time/ }).click();
    await expect.poll(() => page.url()).toMatch(/sort=-?time/);
    await expect
      .poll(() => table.getByRole('columnheader', { name: /^Time/ }).getAttribute('aria-sort'))
      .toMatch(/ascending|descending/);

    await table.getByRole('button', { name: 'Show details' }).first().click();
    const causes = details.getByRole('table', { name: 'Causes' });
    await causes.getByRole('row').nth(1).waitFor();
    expect(await causes.textContent()).toMatch(/wrong_password|expired_session|rate_limited/);
    await details.getByRole('group', { name: 'Why this score' }).waitFor();
    await details.getByRole('group', { name: 'Influencers' }).getByText('partner-feed').first().waitFor();

    await influencers.getByRole('button', { name: 'm.okafor', exact: true }).click();
    await expect.poll(() => page.url()).toContain('m.okafor');
    await page
      .getByRole('button', { name: /m\.okafor/ })
      .first()
      .waitFor();

    const seen = async () => ({
      url: page.url(),
      status: await explorer(page).status.textContent(),
      lanes: await grid.getByRole('rowheader').allInnerTexts(),
      // Which rows exist besides these depends on how the table was scrolled.
      rows: (await table.getByRole('row').allInnerTexts()).slice(0, 3),
    });
    const before = await seen();
    await page.reload();
    await explorer(page).status.waitFor();
    await expect.poll(seen, { timeout: 10_000 }).toEqual(before);

    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('m.okafor');
    await untilStatus(page, `${cellRecords} of ${countOf(ofJob)} records`);
    await page.goForward();
    await untilStatus(page, before.status ?? '');
  });

  browserTest('drags a rectangle over lanes and time', async ({ page }) => {
    const { grid } = explorer(page);
    await page.goto(server.url);
    const cells = grid.getByRole('gridcell');
    await cells.first().waitFor();
    const [from, to] = await Promise.all([cells.nth(10).boundingBox(), cells.nth(20).boundingBox()]);
    if (from === null || to === null) throw new Error('No cells on the screen.');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height * 1.5, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => new URL(page.url()).searchParams.getAll('lane').length).toBe(2);
    const [start, end] = (new URL(page.url()).searchParams.get('at') ?? '').split('..').map(Date.parse);
    const lanes = new URL(page.url()).searchParams.getAll('lane');
    const inside = (r: AnomalyRecord) => lanes.includes(r.job_id) && r.timestamp >= start && r.timestamp < end;
    await untilStatus(page, `${countOf(inside)} of ${countOf(() => true)} records`);
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await untilStatus(page, `${countOf(() => true)} of ${countOf(() => true)} records`);
  });
});

describe('a person with a keyboard', () => {
  browserTest('gets everywhere', async ({ page }) => {
    const { jobs, grid, table, details, influencers } = explorer(page);
    await page.goto(server.url);
    await untilStatus(page, `${countOf(() => true)} of ${countOf(() => true)} records`);

    await jobs.waitFor();
    await tabTo(page, 'Jobs');
    await page.keyboard.type('host-proc');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const ofJob = (record: AnomalyRecord) => record.job_id === 'host-processes';
    await untilStatus(page, `${countOf(ofJob)} of ${countOf(ofJob)} records`);

    await tabTo(page, 'Minimum record score');
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
    const high = (record: AnomalyRecord) => ofJob(record) && record.record_score >= 5;
    await untilStatus(page, `${countOf(high)} of ${countOf(ofJob)} records`);

    await tabTo(page, 'Swimlane');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const lane = await grid.locator('[aria-selected=true]').first().getAttribute('aria-label');
    await expect.poll(() => new URL(page.url()).searchParams.get('lane')).toBe(lane?.split(',')[0]);
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).searchParams.has('lane')).toBe(false);
    await untilStatus(page, `${countOf(high)} of ${countOf(ofJob)} records`);

    await tabTo(page, 'Time');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/sort=-?time/);

    await tabTo(page, 'Show details');
    await page.keyboard.press('Enter');
    await details.waitFor();
    expect(await table.getByRole('button', { name: 'Show details' }).first().getAttribute('aria-expanded')).toBe(
      'true',
    );
    await page.keyboard.press('Enter');
    await details.waitFor({ state: 'detached' });

    await tabTo(page, 'www-data');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).searchParams.get('f')).toBe('user.name:www-data');
    await expect
      .poll(() => influencers.getByRole('button', { name: 'www-data', exact: true }).getAttribute('aria-pressed'))
      .toBe('true');
  });
});

async function firstRows(page: Page): Promise<string[]> {
  await explorer(page).table.getByRole('button', { name: 'Show details' }).first().waitFor();
  return explorer(page).table.locator('tbody').allTextContents();
}

describe('axe', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    browserTest(`finds nothing in ${colorScheme}, with everything open`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${server.url}/?job=customer-logins&score=25&f=country%3AZZ&by=user`);
      await page.getByRole('button', { name: 'Show details' }).first().click();
      await explorer(page).details.getByRole('table', { name: 'Causes' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Time range' }).click();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Data source' }).click();
      await page.getByRole('dialog', { name: 'Data source' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
    });
  }
});

describe('the README', () => {
  const links = [...readFileSync('README.md', 'utf8').matchAll(/\(http:\/\/127\.0\.0\.1:5610(\/\?\S+)\)/g)];

  browserTest('links to the four stories of the demo', async ({ page }) => {
    expect(links).toHaveLength(4);
    for (const [, path] of links) {
      await page.goto(server.url + path);
      const [top] = await firstRows(page);
      expect([path, top]).toEqual([path, expect.stringContaining('critical')]);
      expect(await page.getByText('makes no sense').count()).toBe(0);
    }
  });
});

describe('an address', () => {
  browserTest('with senseless values opens with notices, and keeps keys it does not know', async ({ page }) => {
    await page.goto(`${server.url}/?score=abc&by=&sort=upwards&at=yesterday&row=x&f=nothing&job=no-such-job&theirs=1`);
    await explorer(page).grid.or(page.getByText('no-such-job')).first().waitFor();
    for (const text of [/score=abc/, /sort=upwards/, /at=yesterday/, /row=x/, /f=nothing/, /no-such-job/]) {
      await page.getByText(text).first().waitFor();
    }
    await page.getByRole('switch', { name: 'Hide interim results' }).press('Space');
    await expect.poll(() => page.url()).toContain('interim=hide');
    expect(page.url()).toContain('theirs=1');
    expect(page.url()).not.toContain('score=');
  });
});
