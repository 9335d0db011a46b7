import { fireEvent, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type AnomalyIdentity, toAnomalyDetails } from '../../../src/domain/anomaly';
import { Records } from '../../../src/features/records/Records';
import { influencedBy, recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';
import { renderRecords } from './renderRecords';

const byHost = (host: string) => ({ by_field_name: 'host', by_field_value: host });

/** 300 records in as many buckets, scores 0 to 99.67, the highest last. */
const manyRecords = Array.from({ length: 300 }, (_, n) => recordDocument(n, n / 3, byHost(`host-${n}`)));
const identityOfDocument = (document: (typeof manyRecords)[number]): AnomalyIdentity =>
  toAnomalyDetails(document).identity;

const bodyRows = (table: HTMLTableElement) => [...table.rows].slice(1);

describe('the table', () => {
  it('says how many records match, and holds rows for those in sight only', async () => {
    const { table, getByRole } = await renderRecords(manyRecords, { minScore: 50 });
    expect(getByRole('status').textContent).toBe('150 of 300 records');
    expect(table.getAttribute('aria-rowcount')).toBe('151');
    const rows = bodyRows(table);
    expect(rows.length).toBeLessThan(50);
    expect(rows[0].getAttribute('aria-rowindex')).toBe('2');
    expect(rows[0].textContent).toContain('host: host-299');
    expect(rows[0].textContent).toContain('99 critical');
  });

  it('reaches the last record by scrolling', async () => {
    const { table, findByText } = await renderRecords(manyRecords);
    fireEvent.scroll(table.parentElement as HTMLElement, { target: { scrollTop: 46 * 300 } });
    const last = (await findByText('host-0')).closest('tr');
    expect(last?.getAttribute('aria-rowindex')).toBe('301');
  });

  it('sorts by a header: numbers and times downwards first, text upwards', async () => {
    const { table, user, view } = await renderRecords(manyRecords.slice(0, 3));
    const header = (name: string) => within(table).getByRole('columnheader', { name: new RegExp(name) });
    await user.click(within(header('Time')).getByRole('button'));
    expect(view().sort).toEqual([{ key: 'time', desc: true }]);
    await waitFor(() => expect(header('Time').getAttribute('aria-sort')).toBe('descending'));
    expect(header('Score').hasAttribute('aria-sort')).toBe(false);
    await user.click(within(header('Time')).getByRole('button'));
    expect(view().sort).toEqual([{ key: 'time', desc: false }]);
    await waitFor(() => expect(bodyRows(table)[0].textContent).toContain('host-0'));
    await user.click(within(header('Found for')).getByRole('button'));
    expect(view().sort).toEqual([{ key: 'found', desc: false }]);
  });

  it('sorts by several columns: Shift adds one, turns it round, takes it away', async () => {
    const { table, user, view } = await renderRecords(manyRecords.slice(0, 3));
    const header = (name: string) => within(table).getByRole('columnheader', { name: new RegExp(name) });
    const button = (name: string) => within(header(name)).getByRole('button');
    await user.keyboard('{Shift>}');
    await user.click(button('Time'));
    const score = { key: 'score', desc: true };
    expect(view().sort).toEqual([score, { key: 'time', desc: true }]);
    await waitFor(() => expect(header('Time').textContent).toBe('Time2'));
    expect(header('Score').textContent).toBe('Score1');
    expect(header('Score').getAttribute('aria-sort')).toBe('descending');
    expect(header('Time').hasAttribute('aria-sort')).toBe(false);
    await user.click(button('Time'));
    expect(view().sort).toEqual([score, { key: 'time', desc: false }]);
    await user.click(button('Time'));
    expect(view().sort).toEqual([score]);
    await user.click(button('Job'));
    await user.keyboard('{/Shift}');
    await user.click(button('Job'));
    expect(view().sort).toEqual([{ key: 'job', desc: true }]);
  });

  it('says what a score was at first, where it reads otherwise', async () => {
    const { table } = await renderRecords([
      recordDocument(0, 80.9, { initial_record_score: 80.1 }),
      recordDocument(1, 60, { initial_record_score: 91.5 }),
    ]);
    const [same, changed] = bodyRows(table).map((row) => row.cells[1].textContent);
    expect(same).toBe('80 critical');
    expect(changed).toBe('60 majorwas 91');
  });

  it('shows what each record says, and nothing it does not', async () => {
    const { table } = await renderRecords([
      recordDocument(0, 80, { actual: [40], typical: [10], ...influencedBy({ user: ['ann', 'bob', 'cy'] }) }),
      recordDocument(1, 70, { function: 'rare', function_description: 'rare', is_interim: true, ...byHost('h') }),
      recordDocument(2, 60, {
        actual: undefined,
        typical: undefined,
        causes: [{ probability: 0.1 }, { probability: 0.2 }],
      }),
    ]);
    const [changed, rare, caused] = bodyRows(table).map((row) => row.textContent);
    expect(changed).toMatch(/user: annuser: bob\+1 more.*4010.*4x higher/);
    expect(rare).toContain('interim');
    expect(rare).not.toMatch(/higher|lower|same/);
    expect(caused).toContain('2 causes');
  });

  it('changes a column’s width by keys, and remembers it', async () => {
    localStorage.clear();
    const { table, user } = await renderRecords(manyRecords.slice(0, 1));
    const handle = within(table).getByRole<HTMLInputElement>('slider', { name: 'Width of Job' });
    const before = handle.valueAsNumber;
    fireEvent.change(handle, { target: { value: String(before + 16) } });
    await waitFor(() => expect(handle.valueAsNumber).toBe(before + 16));
    expect(JSON.parse(localStorage.getItem('redlane-preferences') ?? '').recordColumns.widths).toEqual({
      job: before + 16,
    });
    await user.dblClick(handle);
    expect(handle.valueAsNumber).toBe(before);
  });
});

describe('an entity', () => {
  it('is included or excluded by its menu, one taking the place of the other', async () => {
    const { user, view, findByRole, findAllByRole } = await renderRecords(manyRecords.slice(0, 3));
    const pick = async (item: string) => {
      await user.click((await findAllByRole('button', { name: 'host: host-2' }))[0]);
      await user.click(await findByRole('button', { name: item }));
    };
    await pick('Include');
    await waitFor(() => expect(view().filters).toEqual([{ field: 'host', value: 'host-2', exclude: false }]));
    await pick('Include no longer');
    await waitFor(() => expect(view().filters).toEqual([]));
    await pick('Exclude');
    await waitFor(() => expect(view().filters).toEqual([{ field: 'host', value: 'host-2', exclude: true }]));
    expect(view().row).toBeNull();
  });

  it('has the focus again when its menu is closed', async () => {
    const { user, findByRole } = await renderRecords(manyRecords.slice(0, 1));
    const entity = await findByRole('button', { name: 'host: host-0' });
    entity.focus();
    await user.keyboard('{Enter}');
    await findByRole('button', { name: 'Include' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(entity));
  });

  it('is text, whatever its name', async () => {
    const hostile = { by_field_name: '__proto__', by_field_value: '<img src=x onerror=alert(1)>' };
    const { table } = await renderRecords([recordDocument(0, 50, hostile)]);
    expect(within(table).getByRole('button', { name: /<img src=x onerror=alert\(1\)>/ })).toBeDefined();
    expect(table.querySelector('img')).toBeNull();
  });
});

describe('a row', () => {
  it('opens and closes by its button, one at a time, and the address says which', async () => {
    const { table, user, view, findByRole, getAllByRole, queryByRole } = await renderRecords(manyRecords.slice(0, 3));
    const toggles = () => within(table).getAllByRole('button', { name: 'Show details' });
    await user.click(toggles()[0]);
    await findByRole('region', { name: 'Anomaly details' });
    expect(view().row).toEqual(identityOfDocument(manyRecords[2]));
    await user.click(toggles()[1]);
    await waitFor(() => expect(view().row).toEqual(identityOfDocument(manyRecords[1])));
    expect(toggles().map((toggle) => toggle.getAttribute('aria-expanded'))).toEqual(['false', 'true', 'false']);
    expect(getAllByRole('region', { name: 'Anomaly details' })).toHaveLength(1);
    await user.click(toggles()[1]);
    await waitFor(() => expect(queryByRole('region', { name: 'Anomaly details' })).toBeNull());
    expect(view().row).toBeNull();
  });

  it('opens by a click on the row, and not by a click inside its details', async () => {
    const { table, user, view, findByRole } = await renderRecords(manyRecords.slice(0, 1));
    await user.click(bodyRows(table)[0]);
    await user.click(await findByRole('heading', { name: /anomaly found by/ }));
    expect(view().row).toEqual(identityOfDocument(manyRecords[0]));
  });

  it('is reached by the arrow keys, and Escape in its details leads back to it', async () => {
    const { table, user, view, findByRole } = await renderRecords(manyRecords.slice(0, 3));
    const toggles = within(table).getAllByRole('button', { name: 'Show details' });
    toggles[0].focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toBe(toggles[1]);
    await user.keyboard('{Enter}');
    const details = await findByRole('region', { name: 'Anomaly details' });
    const [first] = await within(details).findAllByRole('button');
    first.focus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(view().row).toBeNull());
    expect(document.activeElement).toBe(toggles[1]);
  });

  it('is found by a link, however far down', async () => {
    const { table, findByRole } = await renderRecords(manyRecords, { row: identityOfDocument(manyRecords[20]) });
    const details = await findByRole('region', { name: 'Anomaly details' });
    expect(table.contains(details)).toBe(true);
    expect(details.closest('tbody')?.querySelector('tr')?.getAttribute('aria-rowindex')).toBe(String(300 - 20 + 1));
  });

  it('says so when the filters leave the opened record out', async () => {
    const { user, view, findByText, getByRole, queryByText } = await renderRecords(manyRecords, {
      minScore: 50,
      row: identityOfDocument(manyRecords[20]),
    });
    await findByText(/The opened record is not among the records shown/);
    await user.click(getByRole('button', { name: 'Close' }));
    expect(view().row).toBeNull();
    expect(queryByText(/not among the records shown/)).toBeNull();
  });
});

it('says which filters leave nothing, and takes them away', async () => {
  const address = 'score=90&q=nowhere&sort=time';
  const { user, view, findByText, getByRole } = await renderApp(<Records />, {
    lines: manyRecords.slice(0, 9),
    address,
  });
  await findByText('9 records are left out by: a score of at least 90; the text “nowhere”.');
  expect(getByRole('status').textContent).toBe('0 of 9 records');
  await user.click(getByRole('button', { name: 'Clear filters' }));
  await waitFor(() => expect(getByRole('status').textContent).toBe('9 of 9 records'));
  expect(view()).toMatchObject({ minScore: 0, text: '', sort: [{ key: 'time', desc: false }] });
});
