import { waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { toAnomalyDetails } from '../../../src/domain/anomaly';
import { bucketStart, recordDocument } from '../../support/documents';
import { renderRecords } from './renderRecords';

const byHost = (host: string) => ({ by_field_name: 'host', by_field_value: host });

/** Hosts a (scores 90 and 10), b (50) and c (30, 20). */
const documents = [
  recordDocument(0, 10, byHost('a')),
  recordDocument(1, 50, byHost('b')),
  recordDocument(2, 90, byHost('a')),
  recordDocument(3, 30, byHost('c')),
  recordDocument(4, 20, byHost('c')),
];

const render = (view: Parameters<typeof renderRecords>[1]) => renderRecords(documents, view);
const rowsOf = (table: HTMLTableElement) => [...table.rows].slice(1).map(({ textContent }) => textContent);

describe('records in groups', () => {
  it('say how many they hold, which is their highest and when it was', async () => {
    const { table, getByRole } = await render({ group: 'entity' });
    expect(getByRole('status').textContent).toBe('5 of 5 records in 3 groups');
    expect(table.getAttribute('aria-rowcount')).toBe('4');
    await waitFor(() => expect(rowsOf(table)[0]).toContain('host'));
    const [a, b, c] = rowsOf(table);
    expect(a).toMatch(/^host: a2 recordsHighest90 critical/);
    expect(b).toMatch(/^host: b1 recordHighest50 major/);
    expect(c).toMatch(/^host: c2 recordsHighest30 minor/);
    const time = new Date(bucketStart(2)).toTimeString().slice(0, 5);
    expect(a).toContain(time);
  });

  it('open and close, by mouse and keys', async () => {
    const { user, table } = await render({ group: 'entity' });
    const [first] = within(table).getAllByRole('button', { name: 'Show records of the group' });
    await user.click(first);
    await waitFor(() => expect(table.getAttribute('aria-rowcount')).toBe('6'));
    expect(first.getAttribute('aria-expanded')).toBe('true');
    expect(rowsOf(table)[1]).toMatch(/^90 critical/);
    expect(rowsOf(table)[2]).toMatch(/^10 warning/);
    first.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(table.getAttribute('aria-rowcount')).toBe('7'));
    expect(rowsOf(table)[4]).toMatch(/^50 major/);
    await user.click(first);
    await waitFor(() => expect(table.getAttribute('aria-rowcount')).toBe('5'));
  });

  it('are chosen by a list, and the address says so', async () => {
    const { user, view, getByRole, findByRole } = await render({});
    await user.click(getByRole('combobox', { name: 'Group records' }));
    await user.click(await findByRole('option', { name: 'By entity' }));
    expect(view().group).toBe('entity');
    await waitFor(() => expect(getByRole('status').textContent).toBe('5 of 5 records in 3 groups'));
  });

  it('are open where a link has opened a record, which goes with its group', async () => {
    const { identity } = toAnomalyDetails(documents[4]);
    const { user, view, table, findByRole } = await render({ group: 'entity', row: identity });
    const details = await findByRole('region', { name: 'Anomaly details' });
    expect(details.closest('tbody')?.querySelector('tr')?.getAttribute('aria-rowindex')).toBe('6');
    const [, , last] = within(table).getAllByRole('button', { name: 'Show records of the group' });
    expect(last.getAttribute('aria-expanded')).toBe('true');
    await user.click(last);
    await waitFor(() => expect(view().row).toBeNull());
    expect(last.getAttribute('aria-expanded')).toBe('false');
  });

  it('are stepped over from record to record', async () => {
    const { user, view, table } = await render({ group: 'entity' });
    for (const place of [2, 1, 0]) {
      const rows = table.rows.length;
      await user.click(within(table).getAllByRole('button', { name: 'Show records of the group' })[place]);
      await waitFor(() => expect(table.rows.length).toBeGreaterThan(rows));
    }
    const opened = () => view().row?.timestamp;
    for (const bucket of [2, 0, 1, 3, 4]) {
      await user.keyboard('j');
      await expect.poll(opened).toBe(bucketStart(bucket));
    }
    await user.keyboard('k');
    await user.keyboard('k');
    await expect.poll(opened).toBe(bucketStart(1));
  });
});
