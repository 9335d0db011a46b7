import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { axeViolations } from '../support/axeViolations';
import { browserTest } from '../support/browserTest';
import { recordDocument } from '../support/documents';
import { startServer } from '../support/startServer';

const lines = (job: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${JSON.stringify(recordDocument(i, 50, { job_id: job }))}\n`).join('');

/** A file on the disk of whoever drags it. */
type DraggedFile = { readonly name: string; readonly content: string };

async function drag(page: Page, type: 'dragenter' | 'dragover' | 'drop', files: readonly DraggedFile[]) {
  const dataTransfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, content } of files) transfer.items.add(new File([content], name));
    return transfer;
  }, files);
  await page.dispatchEvent('main', type, { dataTransfer });
}

async function openDemo(page: Page, address: string) {
  const server = await startServer();
  onTestFinished(() => server.stop());
  await page.goto(`${server.url}/${address}`);
  await page.getByRole('button', { name: 'Show details' }).first().waitFor();
  return page.getByRole('status').filter({ hasText: /of .* records/ });
}

browserTest(
  'files dropped on the page take the place of what is explored, and the view begins anew',
  async ({ page }) => {
    const status = await openDemo(page, '?score=75&by=job');
    const files = [
      { name: 'a.ndjson', content: lines('a', 3) },
      { name: 'b.ndjson', content: lines('b', 2) },
    ];
    const target = page.getByText('Drop result files to explore them');
    await drag(page, 'dragenter', files);
    await target.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await drag(page, 'drop', files);
    await expect.poll(() => status.textContent(), { timeout: 10_000 }).toBe('5 of 5 records');
    expect(await target.count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('button', { name: 'Data source' }).click();
    await page.getByRole('dialog', { name: 'Data source' }).getByText('a.ndjson, b.ndjson').waitFor();
  },
);

browserTest('files that hold no results say why, and change nothing', async ({ page, problems }) => {
  const status = await openDemo(page, '?score=75');
  const shown = await status.textContent();
  await drag(page, 'drop', [{ name: 'notes.txt', content: 'no results' }]);
  await page.getByText('notes.txt could not be explored.').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect([await status.textContent(), new URL(page.url()).search]).toEqual([shown, '?score=75']);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(await page.getByText('could not be explored').count()).toBe(0);
  expect(problems.splice(0).every((problem) => problem.includes('400'))).toBe(true);
});

browserTest('files can be opened without dragging', async ({ page }) => {
  const status = await openDemo(page, '');
  const folder = mkdtempSync(join(tmpdir(), 'redlane-open-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'results.ndjson'), lines('a', 4));
  await page.getByRole('button', { name: 'Data source' }).click();
  await page.getByRole('dialog', { name: 'Data source' }).getByRole('heading', { name: 'Jobs' }).waitFor();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open files' }).press('Enter');
  await (await chooser).setFiles([join(folder, 'results.ndjson')]);
  await expect.poll(() => status.textContent(), { timeout: 10_000 }).toBe('4 of 4 records');
  await page.getByRole('dialog', { name: 'Data source' }).waitFor({ state: 'hidden' });
});
