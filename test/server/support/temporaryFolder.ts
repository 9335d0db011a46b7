import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder that goes when the test is over, with a way to put files into it. */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'redlane-test-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  const write = (name: string, content: string | Uint8Array): string => {
    const file = join(path, name);
    writeFileSync(file, content);
    return file;
  };
  return { path, write };
}
