import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { DataSource } from '../../../src/features/source/DataSource';
import { influencerDocument, recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';

async function openReport(lines?: readonly unknown[]) {
  const app = await renderApp(<DataSource />, { lines });
  await app.user.click(await app.findByRole('button', { name: 'Data source' }));
  const drawer = within(await app.findByRole('dialog', { name: 'Data source' }));
  const cells = (table: string) =>
    within(drawer.getByRole('table', { name: table }))
      .getAllByRole('row')
      .map((row) => Array.from(row.children, (cell) => cell.textContent));
  return { ...app, drawer, cells };
}

describe('the report', () => {
  it('accounts for every document', async () => {
    const twice = { _id: 'same', _source: recordDocument(0, 10) };
    const { cells } = await openReport([
      recordDocument(0, 50),
      recordDocument(1, 60),
      influencerDocument(0, 'host', 'a', 5),
      twice,
      twice,
      { job_id: 'job', result_type: 'category_stats' },
      '{ broken',
    ]);
    expect(cells('Documents')).toEqual([
      ['Outcome', 'Kind', 'Documents'],
      ['Kept', 'record', '3'],
      ['Kept', 'influencer', '1'],
      ['Replaced', 'by a later document with the same _id', '1'],
      ['Skipped', 'category_stats', '1'],
      ['Unreadable', 'see below', '1'],
      ['Read', 'documents in all', '7'],
    ]);
    expect(cells('Files')[1]).toEqual(['results.ndjson', expect.stringMatching(/ kB$/), '7']);
    expect(cells('Jobs')[1].slice(0, 4)).toEqual(['job', '3', '1', '0']);
  });

  it('says what was mended, and what a person should know', async () => {
    const text = { ...recordDocument(0, 50), record_score: '50' };
    const { cells, drawer } = await openReport([text, text, recordDocument(1, 60, { bucket_span: 900 })]);
    const [head, ...mended] = cells('Mended');
    expect(head).toEqual(['What', 'Documents']);
    expect(mended).toEqual([[expect.stringContaining('record_score'), '2']]);
    const notices = within(drawer.getByRole('list', { name: 'Notices' })).getAllByRole('listitem');
    expect(notices.map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^Job job has buckets of /)]);
  });

  it('shows the first bad lines with their reasons, and how many there are', async () => {
    const bad = Array.from({ length: 1_000 }, (_, index) => `{"broken": ${index}`);
    const { cells, drawer, getByText } = await openReport([recordDocument(0, 50), ...bad]);
    expect(getByText('1,000 lines could not be read')).toBeDefined();
    expect(drawer.getByText(/The first 100 of 1,000/)).toBeDefined();
    const rows = cells('What could not be read').slice(1);
    expect(rows).toHaveLength(100);
    expect(rows[0]).toEqual(['results.ndjson', '2', expect.stringMatching(/JSON/)]);
  });

  it('opens from the count of bad lines too', async () => {
    const { user, findByRole } = await renderApp(<DataSource />, { lines: [recordDocument(0, 50), '{'] });
    await user.click(await findByRole('button', { name: '1 line could not be read' }));
    expect(await findByRole('table', { name: 'What could not be read' })).toBeDefined();
  });
});

describe('the source', () => {
  it('is named on its button', async () => {
    const { findByRole, queryByText } = await renderApp(<DataSource />, { lines: [recordDocument(0, 50)] });
    const button = await findByRole('button', { name: 'Data source' });
    expect(button.textContent).toBe('results.ndjson');
    expect(queryByText('Simulated data')).toBeNull();
  });

  it('says on the screen that the demo is simulated', async () => {
    const { findByText } = await renderApp(<DataSource />);
    expect(await findByText('Simulated data')).toBeDefined();
  });
});
