import { afterAll, beforeAll, expect } from 'vitest';
import { axeViolations } from '../support/axeViolations';
import { browserTest } from '../support/browserTest';
import { type RunningServer, startServer } from '../support/startServer';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

browserTest('a person steps through the records by j and k, with chart, band and link of each', async ({ page }) => {
  await page.goto(`${server.url}/?job=checkout-latency`);
  const details = page.getByRole('region', { name: 'Anomaly details' });
  const heading = details.getByRole('heading', { level: 3 });
  await page.getByRole('button', { name: 'Show details' }).first().waitFor();
  await page.keyboard.press('j');
  await heading.waitFor();
  const first = page.url();
  await page.keyboard.press('j');
  await expect.poll(() => page.url()).not.toBe(first);
  await page.keyboard.press('k');
  await expect.poll(() => page.url()).toBe(first);
  await expect.poll(() => heading.textContent()).toContain('in service payments');
  const chart = details.getByRole('img', { name: 'Chart of actual against typical over time' });
  await chart.locator('canvas').waitFor();
  await details.getByText(/^196 records of this series.*The band is what the model expected/).waitFor();
  const link = details.getByRole('link', { name: /Service runbook/ });
  expect(await link.getAttribute('href')).toContain('https://runbooks.larkmoor.example/payments?from=2026-10-13T14');
  expect(await axeViolations(page)).toEqual([]);
});

browserTest('a place is on the map, a category has its examples', async ({ page }) => {
  await page.goto(`${server.url}/?job=card-payments-geo`);
  await page.getByRole('button', { name: 'Show details' }).first().click();
  await page.getByRole('img', { name: /^Map\. Seen at .* km from the typical/ }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.goto(`${server.url}/?job=shop-logs`);
  await page.getByRole('button', { name: 'Show details' }).first().click();
  const examples = page.getByRole('list', { name: 'Examples of category 5' });
  await examples.waitFor();
  expect(await examples.textContent()).toContain('Retrying request to pricing, attempt 3');
  await page.getByText('Job configuration').click();
  await page.getByText('"custom_settings"').waitFor();
  expect(await axeViolations(page)).toEqual([]);
});
