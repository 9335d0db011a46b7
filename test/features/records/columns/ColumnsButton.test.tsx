import { waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { setPreferences } from '../../../../src/view/preferences';
import { recordDocument } from '../../../support/documents';
import { renderRecords } from '../renderRecords';

const noColumns = { widths: {}, visibility: {}, order: [], pinned: [] };
beforeEach(() => setPreferences({ recordColumns: noColumns }));

const measured = recordDocument(0, 80, { actual: [40], typical: [10] });
const rare = recordDocument(1, 70, { function: 'rare', function_description: 'rare' });
const byName = { by_field_name: 'host', by_field_value: 'a' };

async function openMenu(lines: readonly unknown[]) {
  const page = await renderRecords(lines);
  const titles = () =>
    within(page.table)
      .getAllByRole('columnheader')
      .slice(1)
      .map(({ textContent }) => textContent);
  await page.user.click(page.getByRole('button', { name: 'Columns' }));
  await page.findByRole('checkbox', { name: 'Score' });
  return { ...page, titles };
}

it('shows and hides columns, and remembers it', async () => {
  const { user, titles, getByRole } = await openMenu([{ ...measured, ...byName }]);
  expect(titles()).toEqual(['Score', 'Time', 'Detector', 'Found for', 'Actual', 'Typical', 'Description', 'Job']);
  await user.click(getByRole('checkbox', { name: 'Probability' }));
  await user.click(getByRole('checkbox', { name: 'Detector' }));
  expect(titles()).toEqual(['Score', 'Time', 'Found for', 'Actual', 'Typical', 'Description', 'Probability', 'Job']);
  const stored = JSON.parse(localStorage.getItem('redlane-preferences') ?? '');
  expect(stored.recordColumns.visibility).toEqual({ probability: true, detector: false });
  await user.click(getByRole('button', { name: 'Reset columns' }));
  expect(titles()).toEqual(['Score', 'Time', 'Detector', 'Found for', 'Actual', 'Typical', 'Description', 'Job']);
});

it('leaves out columns in which there is nothing, unless they are chosen', async () => {
  const { user, titles, getByRole } = await openMenu([{ ...rare, ...byName }]);
  expect(titles()).toEqual(['Score', 'Time', 'Detector', 'Found for', 'Job']);
  await user.click(getByRole('checkbox', { name: 'Typical' }));
  expect(titles()).toEqual(['Score', 'Time', 'Detector', 'Found for', 'Typical', 'Job']);
});

it('moves a column by the arrow keys, and keeps the focus on it', async () => {
  const { user, titles, getByRole } = await openMenu([{ ...measured, ...byName }]);
  getByRole('button', { name: 'Move Score' }).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(titles().slice(0, 4)).toEqual(['Time', 'Detector', 'Score', 'Found for']);
  expect(document.activeElement).toBe(getByRole('button', { name: 'Move Score' }));
  await user.keyboard('{ArrowUp}');
  expect(titles().slice(0, 4)).toEqual(['Time', 'Score', 'Detector', 'Found for']);
});

it('pins a column before the others', async () => {
  const { user, table, titles, getByRole } = await openMenu([{ ...measured, ...byName }]);
  await user.click(getByRole('button', { name: 'Pin Job' }));
  expect(titles().slice(0, 2)).toEqual(['Job', 'Score']);
  expect(getByRole('button', { name: 'Pin Job' }).getAttribute('aria-pressed')).toBe('true');
  expect(table.rows[1].cells[1].style.insetInlineStart).toBe('var(--pin-job)');
  await waitFor(() => expect(table.style.getPropertyValue('--pin-job')).toBe('36px'));
  await user.click(getByRole('button', { name: 'Pin Job' }));
  expect(titles().at(-1)).toBe('Job');
});
