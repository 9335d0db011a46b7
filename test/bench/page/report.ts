import type { PlannedRecords } from '../planned/PlannedRecords';
import { megabytes, ms, percentile, printFigure, printTable } from '../report';
import type { LoadTimes } from './measureLoad';
import type { StepTimes } from './measureSteps';
import type { ScrollTimes, SortTime } from './measureTable';
import type { Recording } from './recorder';

/** A frame of a screen with 60 a second, and what the clock may be off by. */
const FRAME_MS = 1000 / 60;
const TOLERANCE_MS = 1;

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const longest = (values: readonly number[]) => ms(Math.max(...values));

const framesWithin = (frames: readonly number[], limit: number) =>
  frames.filter((frame) => frame <= limit + TOLERANCE_MS).length / frames.length;

const frameRow = ({ frames, longFrames }: Recording) => ({
  frames: frames.length,
  'p50 ms': ms(percentile(frames, 0.5)),
  'p95 ms': ms(percentile(frames, 0.95)),
  'longest ms': longest(frames),
  'in 16.7 ms': percent(framesWithin(frames, FRAME_MS)),
  'in 33 ms': percent(framesWithin(frames, 2 * FRAME_MS)),
  'over 50 ms': longFrames.length,
});

/** Frames that have a goal of their own. */
export function reportFrames(name: string, goalMs: number, recording: Recording): void {
  printTable(name, [frameRow(recording)]);
  const share = framesWithin(recording.frames, goalMs);
  printFigure(
    `frames: ${name}`,
    `95 % within ${goalMs} ms`,
    `${percent(share)}, p95 ${ms(percentile(recording.frames, 0.95))} ms`,
  );
}

/** What each sequence of steps takes. */
export function reportSteps(all: readonly StepTimes[]): void {
  printTable(
    'Frames while the steps follow each other',
    all.map(({ name, recording, steps, meanWork, meanTasks }) => ({
      steps: name,
      count: steps,
      ...frameRow(recording),
      'frames with another count': recording.repaints,
      'work a step ms': ms(meanWork),
      'all tasks a step ms': ms(meanTasks),
    })),
    [
      'Work is script, style and layout of the main thread; all tasks are these and what the browser does beside them. Lanes and filters change the address, which a browser allows 200 times in 10 s, so these steps are 66 ms apart.',
    ],
  );
  printTable(
    'Steps one by one, each until all is repainted',
    all.map(({ name, work, repaintAfter }) => ({
      steps: name,
      'work p50 ms': ms(percentile(work, 0.5)),
      'work p95 ms': ms(percentile(work, 0.95)),
      'work longest ms': longest(work),
      'input to last repaint p50 ms': ms(percentile(repaintAfter, 0.5)),
      'input to last repaint p95 ms': ms(percentile(repaintAfter, 0.95)),
    })),
    ['The last repaint was watched in other steps than the work, since watching the page costs it time.'],
  );
  for (const { name, recording, work } of all) {
    const { frames } = recording;
    printFigure(
      `frames: ${name}`,
      '95 % at 16.7 ms (5,000,000: within 33 ms)',
      `${percent(framesWithin(frames, FRAME_MS))} at 16.7 ms, ${percent(framesWithin(frames, 2 * FRAME_MS))} within 33 ms`,
    );
    printFigure(`main-thread work of a step: ${name}`, 'p95 at most 8 ms', `${ms(percentile(work, 0.95))} ms`);
  }
}

/** What opening the page takes, and what it holds. */
export function reportLoad(
  { log, useful, whole, serverGrowth }: LoadTimes,
  { length }: PlannedRecords,
  emptyBytes: number | null,
  wholeBytes: number | null,
): void {
  const held = emptyBytes === null || wholeBytes === null ? null : wholeBytes - emptyBytes;
  const each = (count: number) => (held === null ? 'unknown' : Math.round(held / count));
  const seconds = (time: number) => (time / 1000).toFixed(2);
  const block = Math.max(0, ...log.longTasks);
  printTable(
    'Opening the page',
    [
      {
        'highest score after s': seconds(useful),
        'everything after s': seconds(whole),
        'longest task ms': block === 0 ? 'under 50' : ms(block),
        'longest time between frames ms': ms(log.longestGap),
        'server grew by MB': megabytes(serverGrowth),
        'page holds MB': megabytes(wholeBytes),
        'empty page holds MB': megabytes(emptyBytes),
        'bytes a record': each(length),
        'bytes a row': each(2 * length),
      },
    ],
    [
      "Memory of the page: proportional set size of its renderer process after its garbage and its worker's were collected. The empty page shows one record. There are as many influencer results as records; a row is either. Growth of the server: the most in memory during the load, looked at every 20 ms, over what it had before.",
    ],
  );
  printTable(
    'What the screen said while it loaded',
    log.moments.map(({ at, status, topScore, isMarked }) => ({
      'after s': seconds(at),
      status,
      'highest score': topScore,
      'marked as partial': isMarked ? 'yes' : 'no',
    })),
  );
  printFigure('navigation to the highest scores', 'within 1 s', `${seconds(useful)} s`);
  printFigure('navigation to everything', 'within 3 s', `${seconds(whole)} s`);
  printFigure(
    'longest main-thread block during the load',
    'at most 50 ms',
    block === 0 ? 'under 50 ms' : `${ms(block)} ms`,
  );
  printFigure(
    'memory of the page over the empty one',
    'at most 150 bytes a record',
    `${each(length)} a record, ${each(2 * length)} a row`,
  );
  printFigure('growth of the server during the load', 'at most 64 MB', `${megabytes(serverGrowth)} MB`);
}

/** What sorting by each column takes. */
export function reportSorts(sorts: readonly SortTime[]): void {
  printTable(
    'Sorting, from the click to another first row',
    sorts.map(({ column, firstRowAfter, recording }) => ({
      column,
      'first row after ms': firstRowAfter === null ? 'same row' : ms(firstRowAfter),
      'longest frame ms': longest(recording.frames),
    })),
  );
  const slowest = Math.max(...sorts.map(({ firstRowAfter }) => firstRowAfter ?? 0));
  const frame = Math.max(...sorts.flatMap(({ recording }) => recording.frames));
  printFigure(
    'sort by any column',
    'within 150 ms, page responsive',
    `slowest ${ms(slowest)} ms, longest frame ${ms(frame)} ms`,
  );
}

/** What scrolling the table takes. */
export function reportScroll({ wheel, jump }: ScrollTimes): void {
  printTable('Scrolling the table', [
    { scroll: 'by wheel, end to end', ...frameRow(wheel) },
    { scroll: 'a jump to the end', ...frameRow(jump) },
  ]);
  printFigure('scrolling the table end to end', 'no frame over 34 ms', `longest ${longest(wheel.frames)} ms`);
  printFigure('jump to the end of the table', 'no frame over 34 ms', `longest ${longest(jump.frames)} ms`);
}
