import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../src/scripts/ensureBuilt.mjs';
import { findChromium } from './findChromium';

declare module 'vitest' {
  interface ProvidedContext {
    chromiumPath: string;
  }
}

/** Before all browser tests: what they run is built, and there is a browser to run it in. */
export function setup(project: TestProject): void {
  if (!ensureBuilt()) throw new Error('The build failed; what it printed stands above.');
  project.provide('chromiumPath', findChromium());
}
