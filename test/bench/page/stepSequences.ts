import type { Locator, Page } from 'playwright-core';
import { explorer } from '../../support/explorer';

// What the hand does. Every step is real input: it goes through the browser's input queue, hit testing and event dispatch, as a
// person's does, which events made in the page would not. Moves of the pointer come 60 a second whether the page keeps up or
// not, as a mouse sends them; a browser hands the page the latest of them once a frame.

/** A gesture of any number of steps, each of which changes what all panels show. */
export type StepSequence = {
  readonly name: string;
  /** Milliseconds from one step to the next. */
  readonly paceMs: number;
  /** A step that is not handled yet does not hold up the next one. */
  readonly isDrag: boolean;
  readonly begin: () => Promise<void>;
  readonly step: (step: number) => Promise<void>;
  readonly end: () => Promise<void>;
};

const MOVE_PACE_MS = 1000 / 60;

/** A browser refuses more than 200 changes of the address in 10 s, and these steps change it. */
const ADDRESS_PACE_MS = 66;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error(`${locator} is not on the screen.`);
  return box;
}

/** 0, 1, 2 ... `most` and back to 0, again and again. */
const thereAndBack = (step: number, most: number) => most - Math.abs((step % (2 * most)) - most);

const SCORES = 100;

/** 1, 2, ... 100, 99, ... 0, 1 ... */
export async function dragScore(page: Page): Promise<StepSequence> {
  const { slider } = explorer(page);
  const thumb = await boxOf(slider);
  const track = await boxOf(slider.locator('xpath=../..'));
  const y = thumb.y + thumb.height / 2;
  // A mouse event knows whole pixels only.
  const at = (score: number) => Math.round(track.x + (track.width * score) / SCORES);
  return {
    name: 'score slider, dragged',
    paceMs: MOVE_PACE_MS,
    isDrag: true,
    async begin() {
      await page.mouse.move(at(0), y);
      await page.mouse.down();
    },
    step: (step) => page.mouse.move(at(thereAndBack(step + 1, SCORES)), y),
    async end() {
      await page.mouse.move(at(0), y);
      await page.mouse.up();
    },
  };
}

const AXIS_HEIGHT = 28;
const STRIP_HEIGHT = 34;
/** The window is moved by the bar along the strip's upper edge; below it a new window would be drawn. */
const BAR_FROM_TOP = 3;
/** A column of the swimlane at the widest time: less would often change nothing. */
const BRUSH_STEPS = 60;

/** The strip below the lanes, from the end of their labels. */
async function overviewStrip(page: Page): Promise<Box> {
  const { grid } = explorer(page);
  const lanes = await boxOf(grid);
  const label = await boxOf(grid.getByRole('rowheader').first());
  const x = label.x + label.width;
  const y = lanes.y + lanes.height + AXIS_HEIGHT;
  return { x, y, width: lanes.x + lanes.width - x - 16, height: STRIP_HEIGHT };
}

/** The window's right end to the left and back; with `isMove` a window of a third of the time, moved as a whole. */
export async function dragTime(page: Page, isMove: boolean): Promise<StepSequence> {
  const strip = await overviewStrip(page);
  const middle = strip.y + strip.height / 2;
  const y = isMove ? strip.y + BAR_FROM_TOP : middle;
  const at = (share: number) => strip.x + strip.width * share;
  const steps = isMove ? Math.floor((BRUSH_STEPS * 2) / 3) - 2 : BRUSH_STEPS - 10;
  const shareAt = (step: number) => thereAndBack(step + 1, steps) / BRUSH_STEPS;
  return {
    name: isMove ? 'time window, moved' : 'time window, its end dragged',
    paceMs: MOVE_PACE_MS,
    isDrag: true,
    async begin() {
      await page.mouse.move(at(1), middle);
      await page.mouse.down();
      if (!isMove) return;
      await page.mouse.move(at(1 / 3), middle, { steps: 10 });
      await page.mouse.up();
      await page.waitForTimeout(200);
      await page.mouse.move(at(1 / 6), y);
      await page.mouse.down();
    },
    step: (step) => page.mouse.move(at(isMove ? 1 / 6 + shareAt(step) : 1 - shareAt(step)), y),
    async end() {
      // A part of the time, so that there is a way back to all of it.
      await page.mouse.move(at(isMove ? 1 / 6 : 1 / 2), y);
      await page.mouse.up();
      await page.getByRole('button', { name: /Show all/ }).click();
    },
  };
}

/** The lanes in sight, without the overall one, selected one after another. */
export async function selectLanes(page: Page): Promise<StepSequence> {
  const { grid } = explorer(page);
  const click = async (lane: number) => {
    const label = boxes[lane % boxes.length];
    const [x, y] = [label.x + label.width / 2, label.y + label.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.up();
  };
  const lanesInSight = async () => {
    const [, ...labels] = await grid.getByRole('rowheader').all();
    const [inside, all] = [await boxOf(grid), await Promise.all(labels.map(boxOf))];
    return all.filter(({ y, height }) => y >= inside.y && y + height <= inside.y + inside.height);
  };
  let boxes: Box[] = [];
  return {
    name: 'lanes, selected one after another',
    paceMs: ADDRESS_PACE_MS,
    isDrag: false,
    async begin() {
      boxes = await lanesInSight();
      await click(boxes.length - 1);
      await page.getByRole('button', { name: 'Clear selection' }).waitFor();
      boxes = await lanesInSight();
    },
    step: click,
    async end() {
      await page.getByRole('button', { name: 'Clear selection' }).click();
    },
  };
}

const LEADERS = 10;

/** The first influencers of the first field, each taken as a filter and let go again. */
export async function toggleFilters(page: Page): Promise<StepSequence> {
  const field = explorer(page).influencers.getByRole('table').first();
  return {
    name: 'filters on influencers, set and let go',
    paceMs: ADDRESS_PACE_MS,
    isDrag: false,
    begin: () => field.locator('tbody tr th button').first().focus(),
    async step(step) {
      const isNext = step > 0 && step % 2 === 0;
      if (isNext && (step / 2) % LEADERS === 0) await field.locator('tbody tr th button').first().focus();
      else if (isNext) for (let press = 0; press < 2; press++) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    },
    end: async () => undefined,
  };
}
