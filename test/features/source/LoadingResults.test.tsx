import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadableStream as WebStream } from 'node:stream/web';
import { waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { FilesExploration } from '../../../src/server/FilesExploration';
import { recordDocument } from '../../support/documents';
import { renderPage } from '../../support/renderApp';
import { stubLayout } from '../../support/stubLayout';

/** More than a first batch holds. */
const RECORDS = 20_000;
const FIRST_BATCH_BYTES = 500_000;

async function explore(): Promise<FilesExploration> {
  const folder = mkdtempSync(join(tmpdir(), 'redlane-load-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'results.ndjson');
  const records = Array.from({ length: RECORDS }, (_, i) => JSON.stringify(recordDocument(i % 24, i % 100)));
  writeFileSync(file, records.join('\n'));
  const exploration = new FilesExploration([file]);
  await exploration.start();
  return exploration;
}

/** The chunks of an answer up to the end of its first batch; no more come, and the answer ends when `ended` is over. */
async function* cutShort(body: ReadableStream<Uint8Array>, ended: Promise<void>) {
  let bytes = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    yield chunk;
    bytes += chunk.length;
    if (bytes > FIRST_BATCH_BYTES) break;
  }
  await ended;
}

/** Has the first answer of record columns cut short; returns how to end it. */
function cutFirstLoad(): () => void {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let isFirst = true;
  const answer = globalThis.fetch;
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const response = await answer(path, init);
    if (!isFirst || !path.startsWith('/api/columns/records') || response.body === null) return response;
    isFirst = false;
    return new Response(WebStream.from(cutShort(response.body, ended)) as ReadableStream<Uint8Array>, response);
  });
  return end;
}

it('shows the first records and how far the load is; when it breaks off they stay, and it can be tried again', async () => {
  stubLayout(1200);
  const { findByRole, findByText, queryByRole, getAllByText, queryByText, user } = renderPage(await explore());
  const endLoad = cutFirstLoad();
  const bar = await findByRole('progressbar', { name: 'Loading results' });
  const soFar = '16,384 of 20,000 records so far, highest scores first';
  await waitFor(() => expect(bar.getAttribute('aria-valuetext')).toBe(soFar));
  expect(bar.getAttribute('aria-valuenow')).toBe('81');
  await findByText('16,384 of 16,384 records so far, 20,000 in all');
  expect(getAllByText('so far').length).toBeGreaterThan(0);
  endLoad();
  await findByText(/^Not all results could be loaded\. .*The Arrow stream ended early\./);
  await findByText('16,384 of 16,384 records so far, 20,000 in all');
  await user.click(await findByRole('button', { name: 'Try again' }));
  await findByText('20,000 of 20,000 records');
  await waitFor(() => expect(queryByRole('progressbar')).toBeNull());
  expect(queryByText('so far')).toBeNull();
  expect(queryByText(/^Not all results/)).toBeNull();
});
