import type { Page } from 'playwright-core';

/** What the page itself saw of its frames between `start` and `stop`. */
export type Recording = {
  /** Milliseconds from each frame to the next. */
  readonly frames: readonly number[];
  /** Long animation frames (over 50 ms), in milliseconds. */
  readonly longFrames: readonly number[];
  /** In how many frames the number of matching records was another one than in the frame before. */
  readonly repaints: number;
};

type Recorder = { start(): void; stop(): Recording };
declare const recorder: Recorder;

/** Runs in the page: makes the recorder. It costs a frame one look at one text, and nothing while it is stopped. */
function installRecorder() {
  let isRunning = false;
  let frames: number[] = [];
  let longFrames: number[] = [];
  let last = 0;
  let lastText = '';
  let repaints = 0;
  const status = () =>
    Array.from(document.querySelectorAll('[role=status]')).find((one) => / of /.test(one.textContent));
  let watched = status();
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longFrames.push(duration);
  }).observe({ type: 'long-animation-frame' });

  const tick = (now: number) => {
    if (!isRunning) return;
    if (last > 0) frames.push(now - last);
    last = now;
    const text = watched?.textContent ?? '';
    if (text !== lastText) repaints++;
    lastText = text;
    requestAnimationFrame(tick);
  };
  const start = () => {
    watched = status();
    [frames, longFrames, last, repaints, isRunning] = [[], [], 0, 0, true];
    lastText = watched?.textContent ?? '';
    requestAnimationFrame(tick);
  };
  const stop = () => {
    isRunning = false;
    return { frames, longFrames, repaints };
  };
  Object.assign(globalThis, { recorder: { start, stop } satisfies Recorder });
}

export const prepareRecorder = (page: Page): Promise<void> => page.evaluate(installRecorder);

/** Records while `act` runs, and until what it began is on the screen. */
export async function record(page: Page, act: () => Promise<void>): Promise<Recording> {
  await page.evaluate(() => recorder.start());
  await act();
  await page.waitForTimeout(100);
  return page.evaluate(() => recorder.stop());
}
