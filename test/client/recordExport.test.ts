import { expect, it, onTestFinished, vi } from 'vitest';
import { fetchFirstRecords, recordExportUrl } from '../../src/client/recordExport';
import { VERSION_HEADER } from '../../src/contract/columns';
import { appOf } from '../server/support/appOf';
import { recordDocument } from '../support/documents';

const documents = Array.from({ length: 2_500 }, (_, i) =>
  recordDocument(i, 90, { by_field_name: 'user', by_field_value: `ü-${i}` }),
);

async function served() {
  const app = appOf(documents);
  vi.stubGlobal('fetch', async (path: string) => app.request(path));
  onTestFinished(() => void vi.unstubAllGlobals());
  const { headers } = await app.request('/api/export/records', { method: 'HEAD' });
  return headers.get(VERSION_HEADER) ?? '';
}

it.each([
  ['', 3, 3],
  ['', 1_500, 1_500],
  ['', 5_000, 2_500],
  ['score=95', 10, 0],
])('reads the first records of "%s": at most %i', async (address, limit, count) => {
  const records = await fetchFirstRecords(`sort=time${address && `&${address}`}`, limit, await served());
  expect(records.map(({ by }) => by?.value)).toEqual(Array.from({ length: count }, (_, i) => `ü-${i}`));
});

it('fails when the results are others than those on the screen', async () => {
  await served();
  await expect(fetchFirstRecords('', 3, 'another version')).rejects.toThrow('have changed meanwhile');
});

it('fails with what the server says', async () => {
  const version = await served();
  await expect(fetchFirstRecords('score=often', 3, version)).rejects.toThrow('score=often');
});

it('makes addresses that work without a view', () => {
  expect([recordExportUrl('csv', ''), recordExportUrl('arrow', 'score=5')]).toEqual([
    '/api/export/records?format=csv',
    '/api/export/records?format=arrow&score=5',
  ]);
});
