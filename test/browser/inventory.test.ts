import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { AnomalyRecord } from '../../src/contract/records';
import { orderLabels } from '../../src/features/timeline/viewBy/orderLabels';
import { dragTime } from '../bench/page/stepSequences';
import { browserTest } from '../support/browserTest';
import { countOf, demoRecords } from '../support/demoRecords';
import { explorer } from '../support/explorer';
import { type RunningServer, startServer } from '../support/startServer';

// What Redlane and its peers show of the results of a job, a test a feature: each found by its role and name, and doing what it says.
// What is told apart at length elsewhere (exports, commands, details, random views) is only met here.

const all = () => true;

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function open(page: Page, query = ''): Promise<ReturnType<typeof explorer>> {
  await page.goto(server.url + query);
  await expect
    .poll(() => explorer(page).status.textContent(), { timeout: 10_000 })
    .toMatch(/^[\d,]+ of [\d,]+ records( in [\d,]+ groups)?$/);
  return explorer(page);
}

async function openFirst(page: Page, query: string) {
  const { table, ...rest } = await open(page, query);
  await table.getByRole('button', { name: 'Show details' }).first().click();
  await rest.details.getByRole('group', { name: 'Why this score' }).waitFor();
  return { table, ...rest };
}

const address = (page: Page) => new URL(page.url()).searchParams;
const status = (page: Page) => explorer(page).status.textContent();

describe('the swimlane', () => {
  browserTest('has the highest record score and the number of records in each cell', async ({ page }) => {
    const { grid } = await open(page, '/?job=refund-amounts&by=job');
    const ofJob = demoRecords.filter(({ job_id }) => job_id === 'refund-amounts');
    const names = () =>
      grid.getByRole('gridcell').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
    const counted = async () =>
      (await names()).reduce((sum, name) => sum + Number(/(\d+) records?$/.exec(name)?.[1] ?? 0), 0);
    await expect.poll(counted).toBe(ofJob.length);
    const scores = (await names()).map((name) => Number(/highest score (\d+)/.exec(name)?.[1] ?? 0));
    expect(Math.max(...scores)).toBe(Math.floor(Math.max(...ofJob.map(({ record_score }) => record_score))));
  });

  browserTest(
    'makes lanes of jobs, detectors, functions, and of partition, over, by and influencer fields',
    async ({ page }) => {
      const { lanes } = await open(page);
      const viewBy = page.getByRole('combobox', { name: 'View by' });
      for (const [way, lane] of [
        ['Detector', 'high mean latency by service'],
        ['Function', 'high_mean'],
        ['service', 'payments'],
        ['user', 'partner-feed'],
        ['status', 'wrong_password'],
        ['country', 'ZZ'],
        ['Job', 'checkout-latency'],
      ]) {
        await viewBy.click();
        await page.getByRole('option', { name: new RegExp(`^${way}( |$|\\()`) }).click();
        await lanes.filter({ hasText: lane }).first().waitFor();
      }
    },
  );

  browserTest('selects by a click, adds by Shift and arrows, and clears by Escape', async ({ page }) => {
    const { grid } = await open(page, '/?by=job');
    await grid
      .getByRole('gridcell', { name: /highest score 98/ })
      .first()
      .click();
    await expect.poll(() => address(page).getAll('lane')).toEqual(['checkout-latency']);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => address(page).getAll('lane')).toHaveLength(2);
    await page.keyboard.press('Escape');
    await expect.poll(() => address(page).has('lane')).toBe(false);
  });

  browserTest('has marks for scheduled events above it, which lead to their time', async ({ page }) => {
    await open(page, '/?job=checkout-latency&from=2026-10-18T00:00:00Z&to=2026-10-19T00:00:00Z');
    const events = page.getByRole('list', { name: 'Scheduled events' });
    const mark = events.getByRole('button', { name: 'Database maintenance, 2026-10-18 02:00 – 04:00' });
    await mark.focus();
    expect(await events.getByText('Database maintenance').isVisible()).toBe(true);
    await mark.press('Enter');
    await expect.poll(() => address(page).get('at')).toBe('2026-10-18T02:00:00.000Z..2026-10-18T04:00:00.000Z');
  });

  browserTest(
    'has an overall lane, orders its lanes, splits them by a second field, and finds them',
    async ({ page }) => {
      const { lanes } = await open(page, '/?by=service');
      await lanes
        .filter({ hasText: /^Overall/ })
        .first()
        .waitFor();
      for (const [order, label] of Object.entries(orderLabels).toReversed()) {
        await page.getByRole('combobox', { name: 'Order lanes by' }).click();
        await page.getByRole('option', { name: label }).click();
        await expect.poll(() => address(page).get('order') ?? 'highest').toBe(order);
      }
      await page.getByLabel('Search lanes').fill('pay');
      await page.getByText(/^1 of 12 lanes/).waitFor();
      await open(page, '/?by=service&then=region');
      await lanes
        .filter({ hasText: /payments.*eu-west/ })
        .first()
        .waitFor();
    },
  );

  browserTest('is a table at a key, and filters by a lane', async ({ page }) => {
    const { grid } = await open(page, '/?by=service');
    // The controls of the lanes come behind them, with their key.
    await page.getByRole('button', { name: 'Show as a table' }).waitFor();
    await grid.focus();
    await page.keyboard.press('t');
    const table = page.getByRole('table', { name: 'Swimlane' });
    await table.getByRole('rowheader', { name: /^payments/ }).waitFor();
    await page.keyboard.press('t');
    await grid.waitFor();
    await grid.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('f');
    await page
      .getByRole('dialog', { name: 'Filter by the lane' })
      .getByRole('button', { name: /^Include/ })
      .click();
    await expect.poll(() => address(page).get('f')).toMatch(/^service:/);
  });

  browserTest('sets the time by the brush below it', async ({ page }) => {
    await open(page);
    const { begin, step } = await dragTime(page, false);
    await begin();
    for (let i = 0; i < 10; i++) await step(i);
    await page.mouse.up();
    await expect.poll(() => address(page).has('to')).toBe(true);
    const to = Date.parse(address(page).get('to') ?? '');
    const inTime = countOf(({ timestamp }) => timestamp < to);
    await expect.poll(() => status(page)).toBe(`${inTime} of ${inTime} records`);
  });
});

describe('time', () => {
  browserTest('without data differs from time without records, and scheduled events are marked', async ({ page }) => {
    const { grid } = await open(page, '/?by=job&from=2026-09-20T00:00:00Z&to=2026-10-05T00:00:00Z');
    await expect.poll(() => grid.getByRole('gridcell', { name: /, no data$/ }).count()).toBeGreaterThan(0);
    await open(page, '/?job=card-payments-geo&by=job');
    await grid
      .getByRole('gridcell', { name: /, no records$/ })
      .first()
      .waitFor();
    const events = page.getByRole('list', { name: 'Scheduled events' });
    await open(page);
    await events.getByRole('button').first().click();
    await expect.poll(() => address(page).has('at')).toBe(true);
  });
});

describe('the score', () => {
  browserTest('has a least one by slider and by typing, and bands with their counts', async ({ page }) => {
    const { slider, bands } = await open(page);
    await slider.press('ArrowRight');
    await expect.poll(() => address(page).get('score')).toBe('1');
    const typed = page.getByRole('textbox', { name: /score/i });
    await typed.fill('74.999999');
    await typed.press('Enter');
    const high = countOf(({ record_score }) => record_score >= 74.999999);
    await expect.poll(() => status(page)).toBe(`${high} of ${countOf(all)} records`);
    const critical = countOf(({ record_score }) => record_score >= 75);
    await bands.getByRole('button', { name: new RegExp(`^critical.*${critical}$`) }).click();
    await expect.poll(() => address(page).get('bands')).not.toBeNull();
  });

  browserTest('is summed up', async ({ page }) => {
    await open(page, '/?job=customer-logins');
    const ofJob = demoRecords
      .filter(({ job_id }) => job_id === 'customer-logins')
      .map(({ record_score }) => record_score);
    const summary = page.getByRole('region', { name: 'Summary' });
    const average = ofJob.reduce((sum, score) => sum + score, 0) / ofJob.length;
    await expect.poll(() => summary.textContent()).toContain(`Average${Number(average.toPrecision(3))}`);
    expect(await summary.textContent()).toContain(`to ${Math.floor(Math.max(...ofJob))}`);
  });
});

describe('filters', () => {
  browserTest('include and exclude from the leaders, the rows, the causes; chips flip and go', async ({ page }) => {
    const { influencers, table, details } = await openFirst(page, '/?job=customer-logins&score=50');
    await details.getByRole('table', { name: 'Causes' }).waitFor();
    await influencers.getByRole('button', { name: 'ZZ', exact: true }).click();
    await expect.poll(() => address(page).getAll('f')).toEqual(['country:ZZ']);
    await influencers.getByRole('button', { name: 'Exclude country: ZZ' }).click();
    await expect.poll(() => address(page).getAll('f')).toEqual(['!country:ZZ']);
    await page.getByRole('button', { name: /clear all/i }).click();
    await expect.poll(() => address(page).has('f')).toBe(false);
    await table
      .getByRole('button', { name: /partner-feed/ })
      .first()
      .click();
    await page
      .getByRole('dialog', { name: /^Filter by user/ })
      .getByRole('button', { name: 'Include' })
      .click();
    await expect.poll(() => address(page).getAll('f')).toEqual(['user:partner-feed']);
  });

  browserTest('find text anywhere in the records', async ({ page }) => {
    await open(page);
    await page.getByRole('searchbox').or(page.getByPlaceholder('Search records')).first().fill('www-data');
    await expect.poll(() => address(page).get('q')).toBe('www-data');
    await expect.poll(() => status(page)).toMatch(/^\d+ of 9,376 records$/);
  });

  browserTest('hide interim results', async ({ page }) => {
    await open(page);
    await page.getByRole('switch', { name: 'Hide interim results' }).press('Space');
    const final = countOf(({ is_interim }) => !is_interim);
    await expect.poll(() => status(page)).toBe(`${final} of ${countOf(all)} records`);
  });
});

describe('the influencers', () => {
  browserTest('have their highest score, total and number of records', async ({ page }) => {
    const { influencers } = await open(page, '/?job=customer-logins');
    const country = influencers.getByRole('table', { name: 'country' });
    const named = (record: AnomalyRecord) =>
      record.influencers?.some(
        ({ influencer_field_name: field, influencer_field_values: values }) =>
          field === 'country' && values.includes('ZZ'),
      ) ?? false;
    const row = country.getByRole('row').filter({ hasText: 'ZZ' });
    expect(await row.textContent()).toContain(countOf(named));
    for (const head of ['Score', 'Total', 'Records']) {
      expect(await influencers.getByRole('columnheader', { name: head }).count()).toBeGreaterThan(0);
    }
  });
});

describe('the leaders', () => {
  browserTest('sort by each figure, are found by text, and are turned over page by page', async ({ page }) => {
    const { influencers } = await open(page, '/?job=host-processes');
    const orders = influencers.getByRole('group', { name: 'Sort influencers by' });
    const first = () => influencers.locator('tbody tr').first().textContent();
    for (const name of ['Name', 'Last seen', 'Total', 'Records', 'Score']) {
      await orders.getByRole('button', { name }).click();
      await expect.poll(() => orders.getByRole('button', { name, pressed: true }).count()).toBe(1);
      expect(await first()).not.toBe('');
    }
    await influencers
      .getByRole('button', { name: /^Show more/ })
      .first()
      .click();
    await influencers
      .getByRole('button', { name: /^Show fewer/ })
      .first()
      .waitFor();
    await influencers.getByRole('searchbox', { name: 'Search influencers' }).fill('www');
    await influencers.getByText(/^\d+ of \d+ values/).waitFor();
    await influencers.getByRole('button', { name: 'www-data', exact: true }).waitFor();
    expect(await influencers.locator('tbody tr').count()).toBeLessThan(10);
    await expect.poll(() => influencers.getByTitle(/2026-10-\d\d \d\d:\d\d/).count()).toBeGreaterThan(0);
  });
});

describe('the records', () => {
  browserTest('are all there, and sort by any column', async ({ page }) => {
    const { table } = await open(page);
    expect(await table.getAttribute('aria-rowcount')).toBe(String(demoRecords.length + 1));
    await table.getByRole('button', { name: 'Time', exact: true }).click();
    await expect.poll(() => address(page).get('sort')).toMatch(/time/);
  });

  browserTest('come in groups by hour, day, job, entity, and in incidents', async ({ page }) => {
    const { table } = await open(page, '/?score=25&group=incident');
    const high = countOf(({ record_score }) => record_score >= 25);
    await expect.poll(() => status(page)).toMatch(new RegExp(`^${high} of .* records in \\d+ groups$`));
    // The four stories of the demo, the worst first.
    for (const story of ['service: payments', 'partner-feed', 'search-us-east-3', 'harbour-street']) {
      await table
        .getByText(new RegExp(`^Incident around .*${story}`))
        .first()
        .waitFor();
    }
    await table.getByRole('button', { name: 'Show records of the group' }).first().click();
    await table.getByRole('button', { name: 'Show details' }).first().waitFor();
    const grouped = async (by: string) => {
      await page.getByRole('combobox', { name: 'Group records' }).click();
      await page.getByRole('option', { name: `By ${by}` }).click();
      await expect.poll(() => address(page).get('group')).toBe(by);
    };
    await grouped('job');
    await expect.poll(() => status(page)).toMatch(/in 6 groups$/);
    for (const by of ['hour', 'day', 'entity']) await grouped(by);
  });

  browserTest('open into causes, which sort', async ({ page }) => {
    const { details } = await openFirst(page, '/?job=customer-logins');
    const causes = details.getByRole('table', { name: 'Causes' });
    expect(await causes.getByRole('row').count()).toBe(11);
    for (const head of ['Actual', 'Typical', 'Share', 'Probability']) {
      await causes.getByRole('columnheader', { name: new RegExp(head) }).waitFor();
    }
    await details.getByText(/at most ten/).waitFor();
    await causes.getByRole('button', { name: /Actual/ }).click();
    await causes.locator('th[aria-sort]:not([aria-sort=none])').filter({ hasText: 'Actual' }).waitFor();
  });

  browserTest(
    'open into influencers, reasons, bounds, first score, and what was actual and typical',
    async ({ page }) => {
      const { details } = await openFirst(page, '/?job=checkout-latency');
      await details.getByRole('group', { name: 'Influencers' }).getByText('payments').first().waitFor();
      const why = details.getByRole('group', { name: 'Why this score' });
      expect(await why.textContent()).toMatch(/Expected .* to .*, typical .*, was/);
      expect(await why.textContent()).toMatch(/First scored \d+, now/);
      expect(await details.textContent()).toMatch(/Actual.*Typical.*Change.*10x higher/);
      await details.getByRole('figure').or(details.getByRole('img')).first().waitFor();
    },
  );

  browserTest('mark what spans several buckets and what is interim', async ({ page }) => {
    const { table } = await open(page, '/?sort=-interim');
    await table.getByText('interim').first().waitFor();
    await open(page, '/?job=refund-amounts');
    await explorer(page).table.getByText('multi-bucket').first().waitFor();
  });

  browserTest('show places on a map, and examples of a category', async ({ page }) => {
    const { details } = await openFirst(page, '/?job=card-payments-geo');
    await details.getByRole('img', { name: /Seen at|map|km/i }).waitFor();
    const logs = await openFirst(page, '/?job=shop-logs');
    await logs.details
      .getByText(/example/i)
      .first()
      .waitFor();
  });

  browserTest('lead to where the job says', async ({ page }) => {
    const { details } = await openFirst(page, '/?job=checkout-latency');
    const link = details.getByRole('link', { name: /runbook/i });
    expect(await link.getAttribute('href')).toMatch(/^https?:/);
    expect(await link.getAttribute('rel')).toContain('noopener');
  });
});

describe('around it', () => {
  browserTest('a link brings the same screen, the scheme changes, what is shown is exported', async ({ page }) => {
    await open(page, '/?by=service&lane=payments&score=25');
    const before = await status(page);
    await page.reload();
    await expect.poll(() => status(page)).toBe(before);
    await page.getByRole('button', { name: /Color scheme/ }).click();
    await page.getByRole('button', { name: /Color scheme: (light|dark)/ }).waitFor();
    await page.getByRole('button', { name: 'Export' }).click();
    for (const format of [/CSV/, /JSON/, /PNG/]) await page.getByText(format).first().waitFor();
  });
});
