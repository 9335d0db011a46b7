import { within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { recordDocument } from '../../../support/documents';
import { renderRecords } from '../renderRecords';

const ofHost = (host: string, value: number) => ({ by_field_name: 'host', by_field_value: host, actual: [value] });

async function openFirst(lines: readonly unknown[]) {
  const page = await renderRecords(lines);
  await page.user.click(within(page.table).getAllByRole('button', { name: 'Show details' })[0]);
  await page.findByRole('group', { name: 'Why this score' });
  return page;
}

it('charts the records of the same host, and says what the chart shows', async () => {
  const { findByRole } = await openFirst([
    recordDocument(0, 90, ofHost('a', 40)),
    recordDocument(1, 20, ofHost('a', 30)),
    recordDocument(1, 80, ofHost('b', 1_000)),
  ]);
  const group = within(await findByRole('group', { name: 'Over time' }));
  expect(group.getByText(/^2 records of this series, .*: actual 30 to 40, typical 5\./)).toBeDefined();
  expect(group.getByRole('img', { name: 'Chart of actual against typical over time' })).toBeDefined();
});

it('is left out where the values mean nothing to a person', async () => {
  const { queryByRole } = await openFirst([
    recordDocument(0, 90, { ...ofHost('a', 1), function: 'rare', function_description: 'rare' }),
  ]);
  expect(queryByRole('group', { name: 'Over time' })).toBeNull();
});
