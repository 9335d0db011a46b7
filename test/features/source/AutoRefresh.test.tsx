import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FilesExploration } from '../../../src/server/FilesExploration';
import { recordDocument } from '../../support/documents';
import { renderPage } from '../../support/renderApp';

const line = (bucket: number) => `${JSON.stringify(recordDocument(bucket, 50))}\n`;

it('reads a file that has changed again, without being asked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redlane-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'results.ndjson');
  writeFileSync(file, line(0));
  const exploration = new FilesExploration([file]);
  await exploration.start();
  const { findByText } = renderPage(exploration, 'refresh=1s');
  await findByText('1 of 1 records', undefined, { timeout: 20_000 });
  appendFileSync(file, line(1));
  expect(await findByText('2 of 2 records', undefined, { timeout: 20_000 })).toBeDefined();
});
