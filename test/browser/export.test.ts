import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { axeViolations } from '../support/axeViolations';
import { browserTest } from '../support/browserTest';
import { influencedBy, recordDocument } from '../support/documents';
import { readCsv } from '../support/readCsv';
import { startServer } from '../support/startServer';

const hostile = [
  '</text><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("x")',
  'a & b\u0001',
];

const lines = Array.from({ length: 600 }, (_, i) =>
  JSON.stringify(
    recordDocument(i % 48, 10 + (i % 90), {
      ...{ by_field_name: 'user', by_field_value: hostile[i % hostile.length] },
      ...influencedBy({ host: [hostile[(i + 1) % hostile.length]] }),
    }),
  ),
);

function folderOf() {
  const folder = mkdtempSync(join(tmpdir(), 'redlane-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The page over hostile results, and a way to take something out of it: where it was saved, and its name. */
async function openExplorer(page: Page, address: string) {
  const folder = folderOf();
  const file = join(folder, 'results.ndjson');
  writeFileSync(file, lines.join('\n'));
  const server = await startServer([file]);
  onTestFinished(() => server.stop());
  await page.goto(`${server.url}/${address}`);
  await page.getByRole('button', { name: 'Show details' }).first().waitFor();
  const exported = async (role: 'button' | 'link', name: string) => {
    await page.getByRole('button', { name: 'Export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('dialog', { name: 'Export' }).getByRole(role, { name }).click();
    const saved = join(folder, (await download).suggestedFilename());
    await (await download).saveAs(saved);
    await page.getByRole('dialog', { name: 'Export' }).waitFor({ state: 'hidden' });
    return saved;
  };
  return { exported };
}

browserTest('records are exported as they are shown, all of them', async ({ page }) => {
  const { exported } = await openExplorer(page, '?score=50&sort=time');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('link', { name: 'CSV' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const matching = Number(
    (
      await page
        .getByRole('status')
        .filter({ hasText: /of 600 records/ })
        .textContent()
    )?.split(' ')[0],
  );
  expect(matching).toBeGreaterThan(100);
  const csv = await exported('link', 'CSV');
  expect(csv).toMatch(/redlane-records\.csv$/);
  const [head, ...rows] = readCsv(readFileSync(csv, 'utf8'));
  const times = rows.map((row) => row[head.indexOf('timestamp')]);
  expect([rows.length, times]).toEqual([matching, [...times].sort()]);
  expect(rows.flat().filter((cell) => cell.startsWith('='))).toEqual([]);
  expect(readFileSync(await exported('link', 'NDJSON'), 'utf8').split('\n')).toHaveLength(matching + 1);
  expect(await exported('link', 'Arrow')).toMatch(/redlane-records\.arrows$/);
});

browserTest('the swimlane is exported as a drawing and as a picture', async ({ page }) => {
  const { exported } = await openExplorer(page, '?by=user&score=50');
  const svg = readFileSync(await exported('button', 'SVG'), 'utf8');
  const drawn = await page.evaluate((text) => {
    const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
    const all = Array.from(root.querySelectorAll('*'), ({ localName }) => localName);
    return { root: root.localName, names: [...new Set(all)].sort(), text: root.textContent };
  }, svg);
  expect(drawn).toMatchObject({ root: 'svg', names: ['g', 'path', 'rect', 'text', 'title'] });
  for (const value of hostile.slice(0, 3)) expect(drawn.text).toContain(value);
  const png = readFileSync(await exported('button', 'PNG'));
  expect([png.toString('latin1', 1, 4), png.readUInt32BE(16)]).toEqual(['PNG', 2400]);
  expect(png.length).toBeGreaterThan(10_000);
});

browserTest('a report opens from the disk, without a network, and is all that was shown', async ({ page, browser }) => {
  const { exported } = await openExplorer(page, '?score=11');
  const file = await exported('button', 'HTML report');
  const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 } });
  onTestFinished(() => context.close());
  const report = await context.newPage();
  const noise: string[] = [];
  report.on('console', (message) => noise.push(message.text()));
  report.on('dialog', (dialog) => noise.push(dialog.message()));
  report.on('request', (request) => noise.push(request.url()));
  const url = pathToFileURL(file).href;
  await report.goto(url);
  expect(noise).toEqual([url]);
  await report.getByRole('heading', { name: 'Anomalies in results.ndjson' }).waitFor();
  expect(await report.getByText(/The first 500 of 59\d that match/).count()).toBe(1);
  expect(await report.locator('script, img').count()).toBe(0);
  const rows = report.getByRole('table', { name: 'Records' }).locator('tbody > tr');
  expect(await rows.count()).toBe(500);
  await report.getByRole('img', { name: /Highest record score/ }).waitFor();
  expect(await report.getByText(hostile[0]).count()).toBeGreaterThan(1);
  // The like of what is left: axe takes its time over 500 rows.
  await rows.evaluateAll((all) => {
    for (const row of all.slice(10)) row.remove();
  });
  expect(await axeViolations(report)).toEqual([]);
});
