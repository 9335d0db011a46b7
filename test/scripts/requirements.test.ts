import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingRequirement } from '../../src/scripts/requirements.mjs';

describe('missingRequirement', () => {
  let installed: string;
  beforeAll(() => {
    installed = mkdtempSync(join(tmpdir(), 'redlane-requirements-'));
    mkdirSync(join(installed, 'node_modules/vite'), { recursive: true });
  });
  afterAll(() => rmSync(installed, { recursive: true }));

  it.each(['20.19.0', '20.20.2', '22.0.0', '26.1.0'])('accepts Node %s', (version) => {
    expect(missingRequirement(version, installed)).toBeNull();
  });

  it.each(['20.18.3', '18.20.0', '9.99.0'])('refuses Node %s by name', (version) => {
    expect(missingRequirement(version, installed)).toBe(
      `Redlane needs Node 20.19 or later, and this is Node ${version}.`,
    );
  });

  it('asks for npm install when nothing is installed', () => {
    expect(missingRequirement('20.19.0', join(installed, 'empty'))).toContain('npm install');
  });
});
