import { within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { recordDocument } from '../../../support/documents';
import { renderRecords } from '../renderRecords';

it('maps where a record was seen, and says how far that is', async () => {
  const { table, user, findByRole } = await renderRecords([
    recordDocument(0, 50, {
      function: 'lat_long',
      function_description: 'lat_long',
      actual: [40.7128, -74.006],
      typical: [52.52, 13.405],
    }),
  ]);
  await user.click(within(table).getByRole('button', { name: 'Show details' }));
  const group = within(await findByRole('group', { name: 'Places' }));
  const words = 'Seen at 40.71° N, 74.01° W, 6,385 km from the typical 52.52° N, 13.40° E';
  expect(group.getByText(`${words}.`)).toBeDefined();
  const map = await group.findByRole('img', { name: `Map. ${words}` });
  const ends = [...map.querySelectorAll('path')].flatMap(
    (path) => /^M(.*)h0$/.exec(path.getAttribute('d') ?? '')?.[1] ?? [],
  );
  const places = ends.map((end) =>
    end
      .split(' ')
      .map((degrees) => Number(degrees).toFixed(4))
      .join(' '),
  );
  expect([...new Set(places)]).toEqual(['13.4050 -52.5200', '-74.0060 -40.7128']);
});
