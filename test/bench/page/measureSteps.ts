import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { assertSame } from '../report';
import { mainThreadTime, workOf } from './mainThread';
import { type Recording, record } from './recorder';
import { repaintAfter } from './repaintWatch';
import type { StepSequence } from './stepSequences';

/** What one sequence of steps costs. Times in milliseconds. */
export type StepTimes = {
  readonly name: string;
  /** Script, style and layout of each step, when the next one waits until all is repainted. */
  readonly work: readonly number[];
  /** From input to the last repaint, of some steps made so. */
  readonly repaintAfter: readonly number[];
  /** Steps one after another without waiting. */
  readonly recording: Recording;
  readonly steps: number;
  /** The same work, of all these steps together, a step. */
  readonly meanWork: number;
  readonly meanTasks: number;
};

/** How many steps are made one by one for their work, for their repaint, and without waiting. */
export type StepCounts = { readonly single: number; readonly watched: number; readonly inOneGo: number };

async function runInTime({ step, paceMs, isDrag }: StepSequence, steps: number): Promise<void> {
  const started = performance.now();
  const handled: Promise<void>[] = [];
  for (let i = 0; i < steps; i++) {
    handled.push(step(i));
    if (!isDrag) await handled[i];
    const early = started + (i + 1) * paceMs - performance.now();
    if (early > 0) await sleep(early);
  }
  await Promise.all(handled);
}

const REST_MS = 500;

/** Runs `steps` of a sequence, each with what `measure` makes of it. */
async function runOneByOne<T>(
  { begin, step, end }: StepSequence,
  steps: number,
  page: Page,
  measure: (act: () => Promise<void>) => Promise<T>,
): Promise<T[]> {
  await begin();
  await page.waitForTimeout(REST_MS);
  const measured: T[] = [];
  for (let i = 0; i < steps; i++) measured.push(await measure(() => step(i)));
  await end();
  await page.waitForTimeout(REST_MS);
  return measured;
}

/** Steps at the pace of the hand. */
async function runInOneGo(sequence: StepSequence, steps: number, page: Page, session: CDPSession) {
  await sequence.begin();
  const before = await mainThreadTime(session);
  const recording = await record(page, () => runInTime(sequence, steps));
  const after = await mainThreadTime(session);
  await sequence.end();
  await page.waitForTimeout(REST_MS);
  // A page that does not follow the hand has quick frames.
  assertSame(`any frame showed another count: ${sequence.name}`, recording.repaints > 0, true);
  return {
    recording,
    steps,
    meanWork: (after.work - before.work) / steps,
    meanTasks: (after.tasks - before.tasks) / steps,
  };
}

/** The frames of one sequence alone. */
export const framesOf = async (sequence: StepSequence, steps: number, page: Page, session: CDPSession) =>
  (await runInOneGo(sequence, steps, page, session)).recording;

/** Measures the work of steps and their frames; their repaints are measured later, by `measureRepaints`. */
export async function measureSteps(
  sequence: StepSequence,
  counts: StepCounts,
  page: Page,
  session: CDPSession,
): Promise<Omit<StepTimes, 'repaintAfter'>> {
  const inOneGo = await runInOneGo(sequence, counts.inOneGo, page, session);
  const single = await runOneByOne(sequence, counts.single, page, (act) => workOf(page, session, act));
  return { name: sequence.name, work: single.map(({ work }) => work), ...inOneGo };
}

/** From input to the last repaint of `steps` steps; the page must be prepared to be watched. */
export async function measureRepaints(sequence: StepSequence, steps: number, page: Page): Promise<number[]> {
  const times = await runOneByOne(sequence, steps, page, (act) => repaintAfter(page, act));
  return times.filter((time) => time !== null);
}
