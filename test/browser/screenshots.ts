import { mkdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { ensureBuilt } from '../../src/scripts/ensureBuilt.mjs';
import { findChromium } from '../support/findChromium';
import { launchChromium } from '../support/launchChromium';
import { pageStates } from '../support/pageStates';
import { startServer } from '../support/startServer';

// npm run screenshots: the demo as a person sees it, on two screens, in both schemes.
const FOLDER = 'docs/screenshots';
const screens = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const schemes = ['light', 'dark'] as const;

async function takeScreenshots(browser: Browser, url: string): Promise<number> {
  let taken = 0;
  for (const [screen, viewport] of Object.entries(screens)) {
    for (const colorScheme of schemes) {
      for (const { name, show } of pageStates) {
        const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
        const page = await context.newPage();
        await show(page, url);
        await page.screenshot({ path: `${FOLDER}/${name}-${screen}-${colorScheme}.png` });
        await context.close();
        taken++;
      }
    }
  }
  return taken;
}

if (!ensureBuilt()) throw new Error('The build failed; what it printed stands above.');
mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
const browser = await launchChromium(findChromium());
try {
  console.log(`${FOLDER} holds ${await takeScreenshots(browser, server.url)} new pictures.`);
} finally {
  await browser.close();
  await server.stop();
}
