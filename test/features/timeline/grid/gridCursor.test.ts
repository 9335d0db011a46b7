import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clampCursor,
  drawTo,
  type GridSize,
  isDrawing,
  moveCursor,
  restAt,
} from '../../../../src/features/timeline/grid/gridCursor';

const size: GridSize = { lanes: 30, columns: 20, lanesPerPage: 10 };
const held = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, also: Partial<typeof held> = {}) => ({ key, ...held, ...also });
const start = restAt({ lane: 12, column: 5 });

describe('moveCursor', () => {
  it.each([
    ['ArrowLeft', 12, 4],
    ['ArrowRight', 12, 6],
    ['ArrowUp', 11, 5],
    ['ArrowDown', 13, 5],
    ['PageUp', 2, 5],
    ['PageDown', 22, 5],
    ['Home', 12, 0],
    ['End', 12, 19],
  ])('%s moves to lane %i, column %i', (key, lane, column) => {
    expect(moveCursor(start, press(key), size)).toEqual(restAt({ lane, column }));
  });

  it('goes to the first and the last cell of all with Ctrl', () => {
    expect(moveCursor(start, press('Home', { ctrlKey: true }), size)).toEqual(restAt({ lane: -1, column: 0 }));
    expect(moveCursor(start, press('End', { ctrlKey: true }), size)).toEqual(restAt({ lane: 29, column: 19 }));
  });

  it('reaches the label to the left of the first column, and stops there', () => {
    const label = moveCursor(restAt({ lane: 3, column: 0 }), press('ArrowLeft'), size);
    expect(label).toEqual(restAt({ lane: 3, column: -1 }));
    expect(moveCursor(label as typeof start, press('ArrowLeft'), size)).toEqual(label);
  });

  it('keeps the anchor with Shift, and lets go of it without', () => {
    const drawn = moveCursor(start, press('ArrowDown', { shiftKey: true }), size);
    expect(drawn).toEqual({ anchor: { lane: 12, column: 5 }, active: { lane: 13, column: 5 } });
    expect(isDrawing(drawn as typeof start)).toBe(true);
    expect(moveCursor(drawn as typeof start, press('ArrowDown'), size)).toEqual(restAt({ lane: 14, column: 5 }));
  });

  it('leaves keys to others that are not its own', () => {
    for (const key of ['a', 'Tab', 'Enter', 'Escape', 'constructor', '__proto__'])
      expect(moveCursor(start, press(key), size)).toBeNull();
    expect(moveCursor(start, press('ArrowLeft', { altKey: true }), size)).toBeNull();
  });

  it('never leaves the grid', () => {
    const keys = fc.constantFrom(
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'PageUp',
      'PageDown',
      'Home',
      'End',
    );
    const presses = fc.array(fc.record({ key: keys, shiftKey: fc.boolean(), ctrlKey: fc.boolean() }));
    const sizes = fc.record({
      lanes: fc.integer({ min: 1, max: 25 }),
      columns: fc.integer({ min: 1, max: 9 }),
      lanesPerPage: fc.integer({ min: 1, max: 10 }),
    });
    fc.assert(
      fc.property(presses, sizes, (presses, size) => {
        const last = presses.reduce(
          (cursor, key) => moveCursor(cursor, { ...held, ...key }, size) ?? cursor,
          restAt({ lane: 0, column: 0 }),
        );
        expect(clampCursor(last, size)).toEqual(last);
      }),
    );
  });
});

describe('drawTo', () => {
  it('stays in the overall lane when it began there, and off it when it did not', () => {
    expect(drawTo(restAt({ lane: -1, column: 2 }), { lane: 4, column: 7 }).active).toEqual({ lane: -1, column: 7 });
    expect(drawTo(restAt({ lane: 3, column: 2 }), { lane: -1, column: 7 }).active).toEqual({ lane: 0, column: 7 });
  });

  it('stays on the labels when it began on one, and off them when it did not', () => {
    expect(drawTo(restAt({ lane: 1, column: -1 }), { lane: 4, column: 7 }).active).toEqual({ lane: 4, column: -1 });
    expect(drawTo(restAt({ lane: 1, column: 2 }), { lane: 4, column: -1 }).active).toEqual({ lane: 4, column: 0 });
  });
});
