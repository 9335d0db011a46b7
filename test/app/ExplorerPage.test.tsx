import { appendFileSync, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fireEvent, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { FilesExploration } from '../../src/server/FilesExploration';
import { recordDocument } from '../support/documents';
import { makePipe } from '../support/makePipe';
import { renderPage } from '../support/renderApp';
import { stubLayout } from '../support/stubLayout';

const lines = (count: number) =>
  Array.from({ length: count }, (_, i) => `${JSON.stringify(recordDocument(i % 24, 50))}\n`).join('');

function temporaryPath(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'redlane-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, name);
}

/** What the page does when a person comes back to it. */
const comeBack = () => fireEvent(document, new Event('visibilitychange', { bubbles: true }));

async function open(count: number, address = '') {
  const file = temporaryPath('results.ndjson');
  writeFileSync(file, lines(count));
  stubLayout(1200);
  const exploration = new FilesExploration([file]);
  await exploration.start();
  const page = renderPage(exploration, address);
  await page.findByText(`${count} of ${count} records`);
  return { file, ...page };
}

it('shows how far the reading is, and becomes the explorer by itself', async () => {
  const pipe = makePipe(temporaryPath('pipe'));
  const exploration = new FilesExploration([pipe]);
  const read = exploration.start();
  const writer = createWriteStream(pipe);
  writer.write(lines(2_000));
  stubLayout(1200);
  const page = renderPage(exploration);
  const bar = await page.findByRole('progressbar', { name: 'Reading' });
  expect(page.getByRole('heading', { name: 'Reading pipe' })).toBeDefined();
  await waitFor(() => expect(bar.getAttribute('aria-valuetext')).toMatch(/^\d+ kB · [1-9][\d,]* documents$/));
  expect(bar.getAttribute('aria-valuenow')).toBeNull();
  writer.end();
  await read;
  await page.findByText('2,000 of 2,000 records');
  expect(page.queryByRole('progressbar')).toBeNull();
});

it('offers to read a file again that has changed, and keeps the view', async () => {
  const { file, user, findByText, findByRole, queryByRole } = await open(3, 'sort=-time&q=bytes');
  const { search } = window.location;
  appendFileSync(file, lines(1) + JSON.stringify(recordDocument(0, 50, { job_id: 'second-job' })));
  comeBack();
  await findByText('results.ndjson has changed since it was read.');
  await findByText('3 of 3 records');
  await user.click(await findByRole('button', { name: 'Read again' }));
  await findByText('5 of 5 records');
  await waitFor(() => expect(queryByRole('button', { name: 'Read again' })).toBeNull());
  expect(window.location.search).toBe(search);
  await user.click(await findByRole('combobox', { name: 'Jobs' }));
  await findByRole('option', { name: /second-job/ });
});

it('says why a file could not be read again, and shows what it had', async () => {
  const { file, user, findByText, findByRole, getByText } = await open(3);
  rmSync(file);
  comeBack();
  await user.click(await findByRole('button', { name: 'Read again' }));
  await findByText(/^results.ndjson has changed, and reading again failed: cannot read .*: there is no such file\./);
  expect(getByText('3 of 3 records')).toBeDefined();
  writeFileSync(file, lines(4));
  await user.click(await findByRole('button', { name: 'Try again' }));
  await findByText('4 of 4 records');
});

it('stays as it is when the server has gone', async () => {
  const { getByText, queryByText } = await open(3);
  const gone = vi.fn(async () => {
    throw new TypeError('fetch failed');
  });
  vi.stubGlobal('fetch', gone);
  comeBack();
  // It asks, and asks again, and what else was on its way to be asked for comes to nothing too.
  await waitFor(() => expect(gone.mock.calls.length).toBeGreaterThanOrEqual(3), { timeout: 10_000 });
  expect(getByText('3 of 3 records')).toBeDefined();
  expect(queryByText('This could not be shown')).toBeNull();
});
