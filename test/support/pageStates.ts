import type { Page } from 'playwright-core';

/** A state of the page worth a picture, and a look for whom it shuts out: how to come to it, from the address of a server of the demo. */
export type PageState = { readonly name: string; readonly show: (page: Page, url: string) => Promise<void> };

export const pageStates: readonly PageState[] = [
  {
    name: 'explorer',
    show: (page, url) => open(page, url),
  },
  {
    name: 'causes',
    show: (page, url) => openFirst(page, `${url}/?job=customer-logins&f=country%3AZZ&by=user`),
  },
  {
    name: 'explanation',
    show: (page, url) => openFirst(page, `${url}/?job=checkout-latency`),
  },
  {
    name: 'geo',
    show: (page, url) => openFirst(page, `${url}/?job=card-payments-geo`),
  },
  {
    name: 'commands',
    show: async (page, url) => {
      await open(page, url);
      await page.keyboard.press('Control+k');
      await page.getByRole('option', { name: 'Last 24 hours' }).waitFor();
    },
  },
  {
    name: 'shortcuts',
    show: async (page, url) => {
      await open(page, url);
      await page.keyboard.press('?');
      await page.getByRole('heading', { name: 'Views, links and files' }).waitFor();
    },
  },
  {
    name: 'views',
    show: async (page, url) => {
      await open(page, url);
      await page.keyboard.press('s');
      await page.getByRole('textbox', { name: 'Save what is shown as' }).fill('The whole month');
      await page.keyboard.press('Enter');
      await page.getByText('Saved as').waitFor();
    },
  },
  {
    name: 'groups',
    show: async (page, url) => {
      await page.goto(`${url}/?group=entity&sort=-score%2C-time`);
      await page.getByRole('button', { name: 'Show records of the group' }).first().click();
      await page.getByRole('button', { name: 'Columns' }).click();
      await page.getByRole('button', { name: 'Reset columns' }).waitFor();
      await page.waitForLoadState('networkidle');
    },
  },
  {
    name: 'empty',
    show: async (page, url) => {
      await page.goto(`${url}/?score=50&q=nobody+is+called+so`);
      await page.getByText('No record matches the filters').waitFor();
    },
  },
  {
    name: 'error',
    show: async (page, url) => {
      await page.route('**/api/columns/**', (route) => route.abort('connectionreset'));
      await page.goto(url);
      await page.getByRole('alert').first().waitFor();
    },
  },
];

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('grid', { name: 'Swimlane' }).getByRole('gridcell').first().waitFor();
  await page.getByRole('button', { name: 'Show details' }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** With the first record open and in sight. */
async function openFirst(page: Page, address: string): Promise<void> {
  await open(page, address);
  await page.getByRole('button', { name: 'Show details' }).first().click();
  const details = page.getByRole('region', { name: 'Anomaly details' });
  await details.getByRole('group', { name: 'Influencers' }).waitFor();
  await page.waitForLoadState('networkidle');
  await details.evaluate((element) => element.closest('tbody')?.scrollIntoView({ block: 'start' }));
  // On a wide screen the table alone scrolls.
  if ((page.viewportSize()?.width ?? 0) > 600) await page.evaluate(() => scrollTo(0, 0));
}
