import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Influencers } from '../../../src/features/influencers/Influencers';
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

async function renderBoard(address = '', source: readonly unknown[] = lines) {
  const app = await renderApp(<Influencers />, { address, lines: source });
  const panel = within(await app.findByRole('region', { name: 'Influencers' }));
  /** The rows of a field, as their cells read. */
  const rows = async (field: string) => {
    const table = within(await panel.findByRole('table', { name: field }));
    return table
      .getAllByRole('row')
      .slice(1)
      .map((row) => Array.from(row.children, (cell) => cell.textContent).slice(0, 4));
  };
  return { ...app, panel, rows };
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

  it('folds a field away', async () => {
    const { user, panel } = await renderBoard();
    const toggle = await panel.findByRole('button', { name: /^user/, expanded: true });
    await user.click(toggle);
    expect(panel.queryByRole('button', { name: 'root' })).toBeNull();
    await user.click(toggle);
    expect(panel.getByRole('button', { name: 'root' })).toBeDefined();
  });
});

describe('a field of many values', () => {
  const values = Array.from({ length: 35 }, (_, index) => `host-${index}`);
  const many = values.map((value, index) => recordDocument(index, 50, influencedBy({ host: [value] })));

  it('shows the first ten, says how many there are, and shows more on demand', async () => {
    const { user, panel, rows } = await renderBoard('', many);
    expect(await rows('host')).toHaveLength(10);
    expect(panel.getByText('10 of 35')).toBeDefined();
    await user.click(panel.getByRole('button', { name: /^Show more/ }));
    await panel.findByText('30 of 35');
    await user.click(panel.getByRole('button', { name: /^Show more/ }));
    await panel.findByText('35');
    expect(await rows('host')).toHaveLength(35);
    expect(panel.queryByRole('button', { name: /^Show more/ })).toBeNull();
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
