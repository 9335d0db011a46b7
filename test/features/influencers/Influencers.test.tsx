import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Influencers } from '../../../src/features/influencers/Influencers';
import { setPreferences } from '../../../src/view/preferences';
import { influencedBy, influencerDocument, recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';

const lines = [
  recordDocument(0, 80, influencedBy({ host: ['a', '__proto__'], user: ['root'] })),
  recordDocument(1, 40, influencedBy({ host: ['a'] })),
  recordDocument(2, 10, influencedBy({ host: ['b'] })),
  influencerDocument(0, 'host', 'a', 70.9),
  influencerDocument(1, 'host', 'a', 30.2),
  influencerDocument(2, 'host', 'b', 0.5),
  influencerDocument(0, 'host', '__proto__', 60),
  influencerDocument(0, 'user', 'root', 99),
];

// They outlive a page, and so a test.
afterEach(() => setPreferences({ leaderOrder: 'highest', closedFields: [], timeZone: 'local' }));

async function renderBoard(address = '', source: readonly unknown[] = lines) {
  setPreferences({ timeZone: 'UTC' });
  const app = await renderApp(<Influencers />, { address, lines: source });
  const panel = within(await app.findByRole('region', { name: 'Influencers' }));
  const cells = async (field: string) => {
    const table = within(await panel.findByRole('table', { name: field }));
    const [, ...rows] = table.getAllByRole('row');
    return rows.map((row) => Array.from(row.children, (cell) => cell.textContent));
  };
  /** The rows of a field, as their first cells read. */
  const rows = async (field: string) => (await cells(field)).map((row) => row.slice(0, 4));
  const values = async (field: string) => (await cells(field)).map(([value]) => value);
  const lastSeen = async (field: string) => (await cells(field)).map((row) => row[4]);
  const sortBy = async (name: string) =>
    app.user.click(within(panel.getByRole('group', { name: 'Sort influencers by' })).getByRole('button', { name }));
  const search = () => panel.getByRole('searchbox', { name: 'Search influencers' });
  return { ...app, panel, rows, values, lastSeen, sortBy, search };
}

describe('the board', () => {
  it('ranks the values of each field by their highest score, with total and number of records', async () => {
    const { rows } = await renderBoard();
    expect(await rows('host')).toEqual([
      ['a', '70', '101', '2'],
      ['__proto__', '60', '60', '1'],
      ['b', '< 1', '< 1', '1'],
    ]);
    expect(await rows('user')).toEqual([['root', '99', '99', '1']]);
  });

  it('follows the filters of the rest of the screen', async () => {
    const { rows } = await renderBoard('score=50');
    expect(await rows('host')).toEqual([
      ['a', '70', '70', '1'],
      ['__proto__', '60', '60', '1'],
    ]);
  });

  it('includes a value by a click, and takes it out by another', async () => {
    const { user, view, panel, rows } = await renderBoard();
    await user.click(await panel.findByRole('button', { name: '__proto__', pressed: false }));
    expect(view().filters).toEqual([{ field: 'host', value: '__proto__', exclude: false }]);
    expect(await rows('host')).toHaveLength(3);
    await user.click(panel.getByRole('button', { name: '__proto__', pressed: true }));
    expect(view().filters).toEqual([]);
  });

  it('excludes a value', async () => {
    const { user, view, panel, rows } = await renderBoard();
    await user.click(await panel.findByRole('button', { name: 'Exclude host: a' }));
    expect(view().filters).toEqual([{ field: 'host', value: 'a', exclude: true }]);
    expect(await rows('host')).toEqual([['b', '< 1', '< 1', '1']]);
  });

  it('folds a field away, remembers that, and has it back', async () => {
    const { user, panel, unmount } = await renderBoard();
    await user.click(await panel.findByRole('button', { name: /^user/, expanded: true }));
    await expect.poll(() => panel.queryByRole('button', { name: 'root' })).toBeNull();
    unmount();
    const again = await renderBoard();
    const toggle = await again.panel.findByRole('button', { name: /^user/, expanded: false });
    expect(again.panel.queryByRole('button', { name: 'root' })).toBeNull();
    await again.user.click(toggle);
    expect(await again.panel.findByRole('button', { name: 'root' })).toBeDefined();
  });
});

describe('the order', () => {
  it('is one for all fields, told by its button and by the heads of the columns, and remembered', async () => {
    const { panel, values, sortBy, unmount } = await renderBoard();
    expect(await values('host')).toEqual(['a', '__proto__', 'b']);
    const orders: [string, string[]][] = [
      ['Last seen', ['b', 'a', '__proto__']],
      ['Name', ['__proto__', 'a', 'b']],
      ['Total', ['a', '__proto__', 'b']],
      ['Records', ['a', '__proto__', 'b']],
      ['Score', ['a', '__proto__', 'b']],
      ['Name', ['__proto__', 'a', 'b']],
    ];
    for (const [name, expected] of orders) {
      await sortBy(name);
      expect(panel.getByRole('button', { name, pressed: true })).toBeDefined();
      await expect.poll(() => values('host')).toEqual(expected);
    }
    const sorted = () => screen.getAllByRole('columnheader').filter((head) => head.hasAttribute('aria-sort'));
    expect(sorted().map((head) => [head.textContent, head.getAttribute('aria-sort')])).toEqual([
      ['host3', 'ascending'],
      ['user1', 'ascending'],
    ]);
    unmount();
    expect(await (await renderBoard()).values('host')).toEqual(['__proto__', 'a', 'b']);
  });
});

describe('when a value was last seen', () => {
  it('is told once the view has come to rest, with the highest scores over time', async () => {
    const { panel, lastSeen } = await renderBoard();
    await expect.poll(() => lastSeen('host')).toEqual(['10-12 01:00', '10-12 00:00', '10-12 02:00']);
    expect(panel.getAllByTitle('2026-10-12 01:00')).toHaveLength(1);
    const [first] = panel.getAllByRole('table')[1].querySelectorAll('tbody svg');
    expect(first.querySelectorAll('path')).toHaveLength(2);
  });

  it('is told of no other view: neither while it moves, nor of what it leaves out', async () => {
    const { user, panel, lastSeen } = await renderBoard();
    await expect.poll(() => lastSeen('host')).toEqual(['10-12 01:00', '10-12 00:00', '10-12 02:00']);
    await user.click(await panel.findByRole('button', { name: 'root' }));
    await expect.poll(() => lastSeen('host')).toEqual(['', '']);
    await expect.poll(() => lastSeen('host')).toEqual(['10-12 00:00', '10-12 00:00']);
  });
});

describe('a search', () => {
  it('finds values and fields, and says how many of how many', async () => {
    const { user, panel, values, search } = await renderBoard();
    await values('host');
    expect(panel.getByRole('status').textContent).toBe('');
    await user.type(search(), 'PROTO');
    await expect.poll(() => panel.getByRole('status').textContent).toBe('1 of 4 values');
    expect(await values('host')).toEqual(['__proto__']);
    expect(panel.queryByRole('table', { name: 'user' })).toBeNull();
    await user.clear(search());
    await user.type(search(), 'USE');
    await expect.poll(() => values('user')).toEqual(['root']);
    await user.type(search(), ' <b>');
    expect(await panel.findByText('No influencer has “USE <b>” in its name.')).toBeDefined();
    expect(panel.getByRole('status').textContent).toBe('0 of 4 values');
  });
});

describe('a field of many values', () => {
  const many = Array.from({ length: 135 }, (_, index) =>
    recordDocument(index, 90 - index / 2, influencedBy({ host: [`host-${index}`] })),
  );

  it('shows the first ten, says how many there are, more on demand page by page, and fewer again', async () => {
    const { user, panel, values } = await renderBoard('', many);
    const turn = async (label: string, count: string) => {
      await user.click(panel.getByRole('button', { name: `${label} of host` }));
      await panel.findByText(count);
      const shown = await values('host');
      return [shown[0], shown.at(-1), shown.length];
    };
    const labels = () => panel.getAllByRole('button', { name: / of host$/ }).map((one) => one.textContent);
    await panel.findByText('10 of 135');
    expect(await values('host')).toHaveLength(10);
    expect(labels()).toEqual(['Show more of host']);
    expect(await turn('Show more', '50 of 135')).toEqual(['host-0', 'host-49', 50]);
    expect(labels()).toEqual(['Show fewer of host', 'Next of host']);
    expect(await turn('Next', '51–100 of 135')).toEqual(['host-50', 'host-99', 50]);
    expect(labels()).toEqual(['Show fewer of host', 'Previous of host', 'Next of host']);
    expect(await turn('Next', '101–135 of 135')).toEqual(['host-100', 'host-134', 35]);
    expect(labels()).toEqual(['Show fewer of host', 'Previous of host']);
    expect(await turn('Previous', '51–100 of 135')).toEqual(['host-50', 'host-99', 50]);
    expect(await turn('Show fewer', '10 of 135')).toEqual(['host-0', 'host-9', 10]);
    expect(panel.getByRole('button', { name: 'Show more of host' })).toBe(document.activeElement);
  });
});

describe('a source without influencer results', () => {
  it('shows record scores, marked and explained', async () => {
    const records = lines.slice(0, 3);
    const { panel, rows } = await renderBoard('', records);
    expect((await rows('host'))[0]).toEqual(['a', '80record score', '–', '2']);
    expect(panel.getByText('This source has no influencer results: record scores are shown.')).toBeDefined();
  });

  it('says that it names none where it names none', async () => {
    const { panel } = await renderBoard('', [recordDocument(0, 50)]);
    expect(await panel.findByText('No influencers')).toBeDefined();
  });

  it('tells apart that the filters leave none', async () => {
    const { panel } = await renderBoard('q=nothing', lines.slice(0, 3));
    expect(await panel.findByText('No influencer matches')).toBeDefined();
  });
});
