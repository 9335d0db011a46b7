import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { axeViolations } from '../support/axeViolations';
import { browserTest } from '../support/browserTest';
import { influencedBy, recordDocument } from '../support/documents';
import { explorer } from '../support/explorer';
import { startServer } from '../support/startServer';

// A second Redlane, a process of its own that explores files, stands in for the cluster: it speaks the same API over HTTP.

async function start(...args: Parameters<typeof startServer>) {
  const server = await startServer(...args);
  onTestFinished(() => server.stop());
  return server;
}

/** The record number `i`: each is found for another host. */
const line = (i: number, score: number) => {
  const host = `web-${i}`;
  const fields = { by_field_name: 'host', by_field_value: host, ...influencedBy({ host: [host] }) };
  return `${JSON.stringify(recordDocument(i % 24, score, fields))}\n`;
};

/** A cluster that holds a growing number of records, and the server that explores it. */
async function clusterOf(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'redlane-cluster-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'results.ndjson');
  writeFileSync(file, Array.from({ length: count }, (_, i) => line(i, 10 + (i % 80))).join(''));
  const cluster = await start([file]);
  const server = await start(['--elasticsearch', cluster.url]);
  const add = async (text: string) => {
    appendFileSync(file, text);
    await fetch(`${cluster.url}/api/source/reload`, { method: 'POST' });
  };
  const restart = () => start([file], { port: Number(new URL(cluster.url).port) });
  return { cluster, server, add, restart };
}

/** The numbers and names that stand on the page. */
function textsOf(page: Page): Promise<(string | null)[]> {
  const { grid, table, influencers, bands } = explorer(page);
  const parts = [page.getByRole('region', { name: 'Summary' }), bands, grid, table, influencers];
  return Promise.all(parts.map((part) => part.textContent()));
}

browserTest('a cluster shows the same as the files that hold its results', async ({ page }) => {
  const cluster = await start();
  const { url } = await start(['--elasticsearch', cluster.url]);
  await page.goto(cluster.url);
  await page.waitForLoadState('networkidle');
  await explorer(page).influencers.getByText('10-30 23:45').first().waitFor();
  const ofFiles = await textsOf(page);
  await page.goto(url);
  await expect.poll(() => textsOf(page), { timeout: 30_000 }).toEqual(ofFiles);
  await page.getByRole('button', { name: 'Show details' }).first().click();
  await explorer(page).details.getByRole('group', { name: 'Why this score' }).waitFor();
  expect(await explorer(page).details.getByRole('alert').count()).toBe(0);
});

browserTest('a refresh shows what is new, and the open record stays where it stands', async ({ page }) => {
  const { server, add } = await clusterOf(400);
  const { status, details, table } = explorer(page);
  await page.goto(`${server.url}/?sort=-score&from=2026-10-12T00%3A00%3A00Z`);
  await expect.poll(() => status.textContent(), { timeout: 30_000 }).toBe('400 of 400 records');
  await table.locator('..').evaluate((element) => element.scrollTo(0, 5_000));
  await page.getByRole('button', { name: 'Show details' }).nth(3).click();
  await details.getByRole('group', { name: 'Why this score' }).waitFor();
  await page.waitForLoadState('networkidle');
  const element = await details.elementHandle();
  const place = async () => Math.round((await details.boundingBox())?.y ?? Number.NaN);
  const [before, { href }, shown] = [await place(), new URL(page.url()), await details.textContent()];

  await add([1, 2, 3].map((i) => line(1_000 + i, 99)).join(''));
  await page.keyboard.press('r');
  await expect.poll(() => status.textContent(), { timeout: 15_000 }).toBe('403 of 403 records');
  await page.getByText('There are new results.').waitFor();
  expect(page.url()).toBe(href);
  await expect.poll(place).toBe(before);
  expect(await details.textContent()).toBe(shown);
  // The very same, with all that was opened in it.
  expect(await element?.evaluate(({ isConnected }) => isConnected)).toBe(true);

  await add(Array.from({ length: 60 }, (_, i) => line(2_000 + i, 99)).join(''));
  await page.keyboard.press('r');
  await expect.poll(() => status.textContent(), { timeout: 15_000 }).toBe('463 of 463 records');
  await expect.poll(place).toBe(before);
});

browserTest(
  'a cluster that goes away is told, keeps what was loaded, and is explored again when it is back',
  async ({ page }) => {
    const { cluster, server, add, restart } = await clusterOf(30);
    const { status } = explorer(page);
    await page.goto(server.url);
    await expect.poll(() => status.textContent(), { timeout: 30_000 }).toBe('30 of 30 records');
    await add(line(1_000, 95));
    await cluster.stop();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText(/^The cluster does not answer: /).waitFor({ timeout: 30_000 });
    await page.getByText(/^What was loaded before stays\./).waitFor();
    expect(await status.textContent()).toBe('30 of 30 records so far');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Show details' }).count()).toBeGreaterThan(5);
    await restart();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => status.textContent(), { timeout: 30_000 }).toBe('31 of 31 records');
    await page.getByText(/^The cluster does not answer: /).waitFor({ state: 'detached' });
  },
);

browserTest('a limit on what is loaded is told with its numbers', async ({ page }) => {
  const cluster = await start();
  const { url } = await start(['--elasticsearch', cluster.url, '--most-records', '1000']);
  await page.goto(url);
  await page
    .getByText(/^Shows the records with a score of at least [\d.]+: [\d,]+ of 9,376\./)
    .waitFor({ timeout: 30_000 });
  expect(await axeViolations(page)).toEqual([]);
});
