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
  const places = within(await findByRole('group', { name: 'Places' }));
  const words = 'Seen at 40.71° N, 74.01° W, 6,385 km from the typical 52.52° N, 13.40° E';
  expect(places.getByText(`${words}.`)).toBeDefined();
  const map = await places.findByRole('img', { name: `Map. ${words}` });
  const circles = [...map.querySelectorAll('circle')].map(({ cx, cy }) => [cx, cy].map((at) => at.baseVal.value));
  expect(circles).toHaveLength(2);
});
