import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const isRoot = process.getuid?.() === 0;

/** Path of a Chromium: the one of CHROME_PATH, an installed one, else one that is installed now. Throws with advice. */
export function findChromium(): string {
  const given = process.env.CHROME_PATH;
  if (given) return given;
  const found = installedChromium() ?? installWithApt() ?? installWithPlaywright();
  if (found) return found;
  throw new Error(
    'No Chromium was found, and none could be installed. Install Chromium or Chrome, or set CHROME_PATH to one.',
  );
}

function installedChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...MAC_PATHS, chromium.executablePath()].find(isBrowser);
}

/** Ubuntu's chromium-browser may be a script that only tells of a snap, so a file alone is no proof. */
function isBrowser(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version']).status === 0;
}

function installWithApt(): string | undefined {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return undefined;
  return install('apt-get', [['update'], ['install', '-y', 'chromium']]);
}

function installWithPlaywright(): string | undefined {
  const withLibraries = isRoot ? ['--with-deps'] : [];
  return install(process.execPath, [['node_modules/playwright-core/cli.js', 'install', ...withLibraries, 'chromium']]);
}

function install(program: string, steps: string[][]): string | undefined {
  for (const args of steps) {
    console.log(`No Chromium found; installing one: ${program} ${args.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status !== 0) return undefined;
  }
  return installedChromium();
}
