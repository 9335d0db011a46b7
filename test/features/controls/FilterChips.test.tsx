import { within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FilterChips } from '../../../src/features/controls/FilterChips';
import { recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';

const lines = [recordDocument(0, 50)];
const parts = (
  <>
    <h1>ready</h1>
    <FilterChips />
  </>
);

async function renderChips(query: readonly (readonly [string, string])[]) {
  const app = await renderApp(parts, { lines, address: String(new URLSearchParams(query.map((pair) => [...pair]))) });
  await app.findByRole('heading', { name: 'ready' });
  return app;
}

describe('the chips', () => {
  it('are not there where nothing narrows', async () => {
    const { queryByRole } = await renderChips([['score', '50']]);
    expect(queryByRole('region', { name: 'Active filters' })).toBeNull();
  });

  it('turn an entity from included to excluded and back', async () => {
    const { user, view, getByRole } = await renderChips([['f', 'host:a']]);
    await user.click(getByRole('button', { name: 'host: a' }));
    expect(view().filters).toEqual([{ field: 'host', value: 'a', exclude: true }]);
    await user.click(getByRole('button', { name: 'not host: a' }));
    expect(view().filters).toEqual([{ field: 'host', value: 'a', exclude: false }]);
  });

  it('are removed one at a time', async () => {
    const { user, view, getByRole } = await renderChips([
      ['f', 'host:a'],
      ['f', '!__proto__:<b>x</b>'],
      ['by', 'host'],
      ['lane', ''],
      ['at', '2026-10-12T00:00:00Z..2026-10-12T01:00:00Z'],
      ['q', 'eu'],
    ]);
    const chips = within(getByRole('region', { name: 'Active filters' }));
    expect(chips.getByText('host: (empty)')).toBeDefined();
    await user.click(chips.getByRole('button', { name: 'Remove filter __proto__: <b>x</b>' }));
    expect(view().filters).toEqual([{ field: 'host', value: 'a', exclude: false }]);
    await user.click(chips.getByRole('button', { name: 'Remove lanes' }));
    expect(view()).toMatchObject({ lanes: [], text: 'eu' });
    await user.click(chips.getByRole('button', { name: 'Remove selected time' }));
    expect(view().at).toBeNull();
    await user.click(chips.getByRole('button', { name: 'Remove text' }));
    expect(view().text).toBe('');
    expect(view().filters).toHaveLength(1);
  });

  it('are cleared all at once, and nothing else with them', async () => {
    const { user, view, getByRole, queryByRole } = await renderChips([
      ['f', 'host:a'],
      ['q', 'eu'],
      ['score', '25'],
      ['job', 'job'],
    ]);
    await user.click(getByRole('button', { name: 'Clear all' }));
    expect(view()).toMatchObject({ filters: [], text: '', minScore: 25, jobs: ['job'] });
    expect(queryByRole('region', { name: 'Active filters' })).toBeNull();
  });
});
