import { fireEvent, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AnomalyRecord } from '../../../../src/contract/records';
import { influencedBy, influencerDocument, recordDocument } from '../../../support/documents';
import { renderRecords } from '../renderRecords';

async function openOnly(record: AnomalyRecord, ...others: unknown[]) {
  const page = await renderRecords([record, ...others]);
  await page.user.click(within(page.table).getByRole('button', { name: 'Show details' }));
  const details = await page.findByRole('region', { name: 'Anomaly details' });
  await within(details).findByRole('group', { name: 'Why this score' });
  return within(details);
}

const factOf = (details: ReturnType<typeof within>, name: string) =>
  details.getByText(name, { selector: 'dt' }).nextElementSibling?.textContent;

it('tells the whole record', async () => {
  const details = await openOnly(
    recordDocument(0, 41.0249, {
      initial_record_score: 80,
      probability: 2.2250738585072014e-308,
      partition_field_name: 'region',
      partition_field_value: 'eu',
      by_field_name: 'host',
      by_field_value: 'h1',
      correlated_by_field_value: 'h9',
      multi_bucket_impact: -5,
      function: 'high_mean',
      actual: [40],
      typical: [10],
    }),
  );
  expect(details.getByRole('heading', { level: 3 }).textContent).toMatch(
    /^Minor anomaly found by .* for host h1 in region eu$/,
  );
  expect(factOf(details, 'Actual')).toBe('40');
  expect(factOf(details, 'Typical')).toBe('10');
  expect(factOf(details, 'Change')).toBe('4x higher');
  expect(factOf(details, 'Time')).toContain('(1h bucket)');
  expect(factOf(details, 'Partition')).toBe('region: eu');
  expect(factOf(details, 'By')).toBe('host: h1');
  expect(factOf(details, 'Correlated with')).toBe('h9');
  expect(factOf(details, 'Function')).toBe('high_mean (mean)');
  expect(factOf(details, 'Field')).toBe('bytes');
  expect(factOf(details, 'Record score')).toBe('41.024');
  expect(factOf(details, 'Initial score')).toBe('80 (38.975 lower since)');
  expect(factOf(details, 'Probability')).toBe('2.23e-308');
  expect(factOf(details, 'Multi-bucket impact')).toContain('-5');
  expect(details.queryByText('Over', { selector: 'dt' })).toBeNull();
  expect(details.queryByRole('table', { name: 'Causes' })).toBeNull();
  expect(details.getByText(/The record carries no explanation/)).toBeDefined();
  expect(details.getByText('The record names no influencer.')).toBeDefined();
});

it('lists the causes, the least probable first, and says that there may be more than ten', async () => {
  const cause = (n: number) => ({
    probability: n / 100,
    function: 'mean',
    function_description: 'mean',
    by_field_name: 'status',
    by_field_value: `s${n}`,
    actual: [4 * n],
    typical: [n],
  });
  const numbers = [3, 1, 2, 10, 4, 5, 6, 7, 8, 9];
  const details = await openOnly(
    recordDocument(0, 50, { actual: undefined, typical: undefined, causes: numbers.map(cause) }),
  );
  const table = details.getByRole<HTMLTableElement>('table', { name: 'Causes' });
  const rows = [...table.rows].slice(1).map(({ cells }) => [...cells].map((cell) => cell.textContent));
  expect(rows[0]).toEqual(['status: s1', '4', '1', '4x higher', '15 %', '0.01', '']);
  expect(rows.map(([foundFor]) => foundFor)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => `status: s${n}`));
  expect(details.getByText('Elasticsearch keeps at most ten causes.')).toBeDefined();
  const sortByActual = details.getByRole('button', { name: 'Actual' });
  fireEvent.click(sortByActual);
  expect(sortByActual.closest('th')?.getAttribute('aria-sort')).toBe('descending');
  expect(table.rows[1].cells[1].textContent).toBe('40');
  fireEvent.click(sortByActual);
  expect(table.rows[1].cells[1].textContent).toBe('4');
});

it('sets each influencer beside its score in the bucket, where it has one', async () => {
  const details = await openOnly(
    recordDocument(3, 50, influencedBy({ user: ['ann', '__proto__'], constructor: ['ann'] })),
    influencerDocument(3, 'user', 'ann', 77.7),
    influencerDocument(4, 'constructor', 'ann', 12),
  );
  const group = within(details.getByRole('group', { name: 'Influencers' }));
  await group.findByText('77');
  const lines = group.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines).toEqual(['user: ann77', 'user: __proto__', 'constructor: ann']);
});

it('explains the score on the five-step scale, and shows where the value was expected', async () => {
  const details = await openOnly(
    recordDocument(0, 90, {
      actual: [40],
      anomaly_score_explanation: {
        anomaly_type: 'spike',
        anomaly_length: 2,
        single_bucket_impact: 5,
        multi_bucket_impact: 299,
        lower_confidence_bound: 8,
        typical_value: 10,
        upper_confidence_bound: 12.5,
      },
    }),
  );
  expect(details.getByText('A spike over 2 buckets')).toBeDefined();
  expect(factOf(details, 'Single bucket')).toBe('5');
  expect(factOf(details, 'Multi bucket')).toBe('299');
  expect(details.getAllByRole('img', { name: / of 5$/ }).map((scale) => scale.getAttribute('aria-label'))).toEqual([
    '3 of 5',
    '5 of 5',
  ]);
  expect(details.queryByText('Anomaly characteristics')).toBeNull();
  expect(details.getByText(/Expected 8 to 12.5, typical 10, was 40/)).toBeDefined();
});
