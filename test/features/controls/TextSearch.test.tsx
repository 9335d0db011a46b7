import { waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { TextSearch } from '../../../src/features/controls/TextSearch';
import { recordDocument } from '../../support/documents';
import { renderApp } from '../../support/renderApp';
import { ShownFilter } from './ShownFilter';

const lines = [recordDocument(0, 50)];
const parts = (
  <>
    <TextSearch />
    <ShownFilter />
  </>
);

it('shows what it finds at each key, and writes the address when typing rests', async () => {
  const { user, view, findByRole, getByText } = await renderApp(parts, { lines });
  await user.type(await findByRole('searchbox', { name: 'Search records' }), 'eu-west');
  expect(getByText('score 0, text "eu-west"')).toBeDefined();
  expect(view().text).toBe('');
  await waitFor(() => expect(view().text).toBe('eu-west'));
});

it('shows the text of the address, and can be emptied', async () => {
  const { user, view, findByRole } = await renderApp(parts, { lines, address: 'q=root' });
  const search = await findByRole('searchbox', { name: 'Search records' });
  expect((search as HTMLInputElement).value).toBe('root');
  await user.clear(search);
  await user.keyboard('{Enter}');
  expect(view().text).toBe('');
});
