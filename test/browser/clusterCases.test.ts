import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createApp } from '../../src/server/app';
import { ClusterExploration } from '../../src/server/cluster/ClusterExploration';
import { HttpUpstream } from '../../src/server/cluster/HttpUpstream';
import { listen } from '../../src/server/listen';
import { runCases } from '../server/cases/runCases';
import { appOf } from '../server/support/appOf';
import { startServer } from '../support/startServer';

// The list of cases that every source passes, over a cluster: a built Redlane that runs as a process of its own.

const folder = mkdtempSync(join(tmpdir(), 'redlane-cases-'));
const closings: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closings) await close();
  rmSync(folder, { recursive: true });
});

/** A Redlane over these documents; over none it cannot be a process of its own, which would find nothing to show. */
async function embedded(documents: readonly object[]): Promise<{ url: string; stop: () => Promise<void> }> {
  if (documents.length === 0) {
    const { url, close } = await listen(appOf([]), { host: '127.0.0.1', port: 0 });
    return { url, stop: close };
  }
  const file = join(folder, `${closings.length}.ndjson`);
  writeFileSync(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
  return startServer([file]);
}

runCases(async (documents) => {
  const { url, stop } = await embedded(documents);
  const upstream = new HttpUpstream({ nodes: [url], credentials: null, caCertificate: null, caFingerprint: null });
  const exploration = new ClusterExploration(upstream, { mostRecords: 1_000_000 });
  closings.push(async () => {
    await exploration.close();
    await stop();
  });
  // The jobs are those that were loaded.
  await exploration.reload();
  return createApp({ exploration, webRoot: null });
});
