import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { axeViolations } from '../support/axeViolations';
import { browserTest } from '../support/browserTest';
import { influencedBy, recordDocument } from '../support/documents';
import { startServer } from '../support/startServer';

const line = (bucket: number, score: number, probability: number) =>
  `${JSON.stringify(recordDocument(bucket, score, { probability, ...influencedBy({ host: [`web-${bucket}`] }) }))}\n`;

browserTest('a file that grows is noticed, read again and shown, while the view stays', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'redlane-reload-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'results.ndjson');
  writeFileSync(file, line(0, 90, 0.001) + line(1, 40, 0.002));
  const server = await startServer([file]);
  onTestFinished(() => server.stop());
  const status = page.getByRole('status').filter({ hasText: /of .* records/ });
  const details = page.getByRole('region', { name: 'Anomaly details' });

  await page.goto(`${server.url}/?score=25&sort=-time`);
  await expect.poll(() => status.textContent()).toBe('2 of 2 records');
  await page.getByRole('button', { name: 'Show details' }).last().click();
  await details.waitFor();
  const { href } = new URL(page.url());

  appendFileSync(file, line(2, 70, 0.003) + line(3, 10, 0.004));
  const readAgain = page.getByRole('button', { name: 'Read again' });
  await readAgain.waitFor({ timeout: 15_000 });
  expect(await page.getByText('results.ndjson has changed since it was read.').count()).toBe(1);
  expect(await status.textContent()).toBe('2 of 2 records');
  expect(await axeViolations(page)).toEqual([]);

  await readAgain.click();
  await expect.poll(() => status.textContent(), { timeout: 10_000 }).toBe('3 of 4 records');
  await readAgain.waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Influencers' }).getByText('web-2').waitFor();
  await details.waitFor();
  expect(page.url()).toBe(href);
  expect(await page.getByRole('slider', { name: 'Minimum record score' }).getAttribute('aria-valuenow')).toBe('25');
});
