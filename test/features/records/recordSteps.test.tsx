import { within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { bucketStart, recordDocument } from '../../support/documents';
import { renderRecords } from './renderRecords';

const scored = [90, 70, 50].map((score, bucket) => recordDocument(bucket, score));

async function renderThree() {
  const page = await renderRecords(scored);
  const openTime = () => page.view().row?.timestamp;
  const untilOpen = (bucket: number) => expect.poll(openTime).toBe(bucketStart(bucket));
  return { ...page, openTime, untilOpen };
}

it('opens the next record with j and the one before with k, takes the focus along, and says where it is', async () => {
  const { user, untilOpen, getByText, findByRole } = await renderThree();
  await user.keyboard('j');
  await untilOpen(0);
  await user.keyboard('j');
  await untilOpen(1);
  await expect.poll(() => getByText(/^Record 2 of 3: Major anomaly found by/)).toBeDefined();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Show details');
  expect(document.activeElement?.closest('[data-index]')?.getAttribute('data-index')).toBe('1');
  await findByRole('region', { name: 'Anomaly details' });
  await user.keyboard('k');
  await untilOpen(0);
});

it('stays at both ends', async () => {
  const { user, untilOpen, openTime } = await renderThree();
  await user.keyboard('jk');
  await untilOpen(0);
  await user.keyboard('jjjjj');
  await untilOpen(2);
  await user.keyboard('j');
  expect(openTime()).toBe(bucketStart(2));
});

it('leaves both keys to who types, and to shortcuts of the browser', async () => {
  const { user, table, openTime } = await renderThree();
  const input = document.createElement('input');
  document.body.append(input);
  input.focus();
  await user.keyboard('jk');
  expect(input.value).toBe('jk');
  input.remove();
  within(table).getAllByRole('button', { name: 'Show details' })[0].focus();
  await user.keyboard('{Control>}j{/Control}{Alt>}k{/Alt}');
  expect(openTime()).toBeUndefined();
});
