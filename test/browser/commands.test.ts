import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { browserTest } from '../support/browserTest';
import { type RunningServer, startServer } from '../support/startServer';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer(['--kibana', 'https://kibana.example/s/ops']);
});
afterAll(() => server.stop());

const query = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const field = (page: Page) => page.getByRole('combobox', { name: 'Find a command' });
const timeRange = (page: Page) => page.getByRole('button', { name: 'Time range' });

async function openPage(page: Page, address = ''): Promise<void> {
  await page.goto(`${server.url}/?${address}`);
  await page.getByRole('button', { name: 'Show details' }).first().waitFor();
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await field(page).fill(words);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe('the keyboard alone', () => {
  browserTest('finds commands, and runs the one it points at', async ({ page }) => {
    await openPage(page);
    await command(page, 'last 24');
    await expect.poll(() => query(page)).toEqual({ from: 'now-24h' });
    await command(page, 'view by host');
    await expect.poll(() => query(page).by).toBe('host');
    await page.keyboard.press('Control+k');
    await field(page).fill('records only');
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'Only major records', selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => query(page).bands).toBe('major');
  });

  browserTest('exports the records that match', async ({ page }) => {
    await openPage(page, 'score=75&refresh=5m');
    const [download] = await Promise.all([page.waitForEvent('download'), command(page, 'as CSV')]);
    expect(download.url()).toBe(`${server.url}/api/export/records?format=csv&score=75`);
    expect(await download.failure()).toBeNull();
  });

  browserTest('goes through time and the records, clears filters, and comes to the search', async ({ page }) => {
    await openPage(page, 'from=2026-10-20T00:00:00Z&to=2026-10-22T00:00:00Z&f=!country:ZZ');
    await page.keyboard.press('x');
    await expect.poll(() => query(page).f).toBeUndefined();
    await page.keyboard.press('e');
    await expect.poll(() => query(page).to).toBe('2026-10-20T00:00:00.000Z');
    await page.keyboard.press('a');
    await expect.poll(() => query(page)).toEqual({});
    await page.keyboard.press('j');
    await page.getByRole('region', { name: 'Anomaly details' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('jax');
    await expect.poll(() => query(page).q).toBe('jax');
  });

  browserTest('keeps single keys to itself when they are switched off', async ({ page }) => {
    await openPage(page, 'f=country:ZZ');
    await page.keyboard.press('?');
    await page.getByRole('switch', { name: 'Shortcuts of one key' }).press('Space');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('x');
    await command(page, 'all data');
    expect(query(page).f).toBe('country:ZZ');
    await page.reload();
    await page.getByRole('button', { name: 'Show details' }).first().waitFor();
    await page.keyboard.press('x');
    await command(page, 'all data');
    expect(query(page).f).toBe('country:ZZ');
  });
});

describe('times', () => {
  browserTest('are told in UTC on the whole page', async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, timezoneId: 'Asia/Kolkata' });
    const page = await context.newPage();
    await openPage(page, 'from=2026-10-20T00:00:00Z&to=2026-10-21T00:00:00Z');
    const texts = async () => [
      await timeRange(page).textContent(),
      (await page.getByRole('grid', { name: 'Swimlane' }).getByRole('gridcell').first().getAttribute('aria-label')) ??
        '',
      await page.getByRole('table', { name: 'Records' }).getByRole('row').nth(1).textContent(),
    ];
    const before = await texts();
    expect(before[0]).toContain('2026-10-20 05:30 – 2026-10-21 05:30');
    await command(page, 'times in UTC');
    await expect.poll(() => timeRange(page).textContent()).toContain('2026-10-20 00:00 – 2026-10-21 00:00');
    const after = await texts();
    for (const [place, text] of before.entries()) expect(after[place]).not.toBe(text);
    await context.close();
  });
});

describe('Kibana', () => {
  const swimlane =
    "(selectedLanes:!('auth-1'),selectedTimes:!(1792454400,1792540800),selectedType:viewBy,viewByFieldName:host)";
  const link =
    "https://kibana.example/app/ml/explorer?_g=(ml:(jobIds:!(customer-logins,gone)),time:(from:'2026-10-19T00:00:00.000Z',to:'2026-10-23T00:00:00.000Z'))" +
    `&_a=(explorer:(mlExplorerFilter:(queryString:'country:"ZZ"'),mlExplorerSwimlane:${swimlane}))`;

  browserTest('links are opened from the palette, and what is shown opens there', async ({ page }) => {
    await openPage(page, 'score=50');
    await command(page, link);
    await expect.poll(() => new URL(page.url()).searchParams.getAll('job')).toEqual(['customer-logins', 'gone']);
    const { job, at, ...rest } = query(page);
    expect(rest).toEqual({
      ...{ from: '2026-10-19T00:00:00.000Z', to: '2026-10-23T00:00:00.000Z' },
      ...{ by: 'host', lane: 'auth-1', f: 'country:ZZ' },
    });
    expect(at).toBe('2026-10-20T00:00:00.000Z..2026-10-21T00:00:00.000Z');
    await page.getByText('The address asks for the job gone, which this source does not have.').waitFor();

    await page.getByRole('button', { name: 'Views and links' }).click();
    const href = await page.getByRole('link', { name: 'Open in Kibana' }).getAttribute('href');
    expect(href).toMatch(/^https:\/\/kibana\.example\/s\/ops\/app\/ml\/explorer\?_g=/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const before = page.url();
    await command(page, 'start from the whole');
    await command(page, href ?? '');
    await expect.poll(() => page.url()).toBe(before);
  });
});

describe('saved views', () => {
  browserTest('outlive the page, and a full storage is said', async ({ page }) => {
    await openPage(page, 'score=75&from=now-7d');
    const save = async (name: string) => {
      await page.getByRole('textbox', { name: 'Save what is shown as' }).fill(name);
      await page.keyboard.press('Enter');
    };
    await page.keyboard.press('s');
    await save('Worst of the week');
    await page.getByText('Saved as “Worst of the week”.').waitFor();
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Show details' }).first().waitFor();
    await command(page, 'worst');
    await expect.poll(() => query(page)).toEqual({ score: '75', from: 'now-7d' });

    await page.evaluate(() => {
      for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (let i = 0; ; i++) localStorage.setItem(`full ${size} ${i}`, 'x'.repeat(size));
        } catch {
          // Less, until nothing fits.
        }
      }
    });
    await page.keyboard.press('s');
    await save('One more');
    await page.getByText('The browser did not keep the view').waitFor();
    expect(await page.getByRole('button', { name: 'One more', exact: true }).count()).toBe(0);
  });
});
