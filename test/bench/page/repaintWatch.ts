import type { Page } from 'playwright-core';

type RepaintWatch = { begin(): void; state(): { sinceChange: number; repaintAfter: number | null } };
declare const repaintWatch: RepaintWatch;

/**
 * Runs in the page: tells how long after the last input the last change of the page was on the screen, be it of an element or
 * of a canvas. Watching costs the page time, so nothing else is measured meanwhile.
 */
function installWatch() {
  let input: number | null = null;
  let changed: number | null = null;
  let isNoted = false;
  const note = () => {
    if (isNoted || input === null) return;
    isNoted = true;
    requestAnimationFrame(() => {
      // A message comes after the frame has been drawn.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        changed = performance.now();
        isNoted = false;
      };
      port2.postMessage(null);
    });
  };
  const observed = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(note).observe(document.body, observed);
  for (const name of ['drawImage', 'putImageData', 'fillRect'] as const) {
    const draw = CanvasRenderingContext2D.prototype[name];
    Object.assign(CanvasRenderingContext2D.prototype, {
      [name](...args: unknown[]) {
        note();
        return Reflect.apply(draw, this, args);
      },
    });
  }
  for (const type of ['pointermove', 'pointerdown', 'keydown'])
    addEventListener(type, ({ timeStamp }) => (input ??= timeStamp), { capture: true });

  const watch: RepaintWatch = {
    begin() {
      [input, changed] = [null, null];
    },
    state: () => ({
      sinceChange: changed === null ? 0 : performance.now() - changed,
      repaintAfter: changed === null || input === null ? null : changed - input,
    }),
  };
  Object.assign(globalThis, { repaintWatch: watch });
}

const REST_MS = 120;
const PATIENCE_MS = 3_000;

export const prepareRepaintWatch = (page: Page): Promise<void> => page.evaluate(installWatch);

/** Milliseconds from the first input of `act` to its last repaint; null when nothing was painted. */
export async function repaintAfter(page: Page, act: () => Promise<void>): Promise<number | null> {
  await page.evaluate(() => repaintWatch.begin());
  await act();
  for (let waited = 0; waited < PATIENCE_MS; waited += 30) {
    const { sinceChange, repaintAfter } = await page.evaluate(() => repaintWatch.state());
    if (sinceChange > REST_MS) return repaintAfter;
    await page.waitForTimeout(30);
  }
  return null;
}
