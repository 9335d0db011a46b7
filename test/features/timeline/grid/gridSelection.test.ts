import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SwimlaneCell } from '../../../../src/charts/swimlaneGeometry';
import type { SwimlaneGrid } from '../../../../src/domain/swimlane';
import { epochMs, HOUR } from '../../../../src/domain/time';
import {
  holdsCell,
  noSelection,
  rectangleBetween,
  sameSelection,
  selectedRectangles,
  selectRectangle,
} from '../../../../src/features/timeline/grid/gridSelection';

const emptyCells = (cells: number) => ({
  highest: new Float64Array(cells),
  count: new Uint32Array(cells),
  interim: new Uint8Array(cells),
});

/** A grid that holds some of its lanes; without saying which, all. */
function gridOf(laneCount: number, columns: number, { offset, limit } = { offset: 0, limit: laneCount }): SwimlaneGrid {
  const all = Array.from({ length: laneCount }, (_, lane) => ({
    key: `lane ${lane}`,
    highest: 1,
    count: 1,
    figure: 1,
  }));
  const lanes = all.slice(offset, offset + limit);
  return {
    ...{ by: { kind: 'job' as const }, thenBy: null, order: 'highest' as const },
    laneCount,
    firstLane: offset,
    lanes,
    columns,
    from: epochMs(10 * HOUR),
    interval: HOUR,
    allLanes: laneCount,
    ...emptyCells(lanes.length * columns),
    overall: { figure: -1, ...emptyCells(columns) },
    unplaced: 0,
  };
}

const hours = (from: number, to: number) => ({ from: epochMs(from * HOUR), to: epochMs(to * HOUR) });
const grid = gridOf(4, 6);
const indices = fc.record({ lane: fc.nat(3), column: fc.nat(5) });
const windows = fc.record({ offset: fc.nat(3), limit: fc.integer({ min: 1, max: 4 }) });

describe('selectRectangle', () => {
  it('asks for the lanes by name and for the time of the columns', () => {
    const rectangle = rectangleBetween({ lane: 2, column: 3 }, { lane: 1, column: 1 });
    expect(selectRectangle(grid, rectangle)).toEqual({ lanes: ['lane 1', 'lane 2'], at: hours(11, 14) });
  });

  it('takes whole lanes between two labels', () => {
    const rectangle = rectangleBetween({ lane: 0, column: -1 }, { lane: 0, column: -1 });
    expect(selectRectangle(grid, rectangle)).toEqual({ lanes: ['lane 0'], at: null });
  });

  it('asks for a time alone when every one of several lanes is in it', () => {
    const rectangle = rectangleBetween({ lane: 0, column: 0 }, { lane: 3, column: 0 });
    expect(selectRectangle(grid, rectangle)).toEqual({ lanes: [], at: hours(10, 11) });
    expect(
      selectRectangle(gridOf(1, 6), rectangleBetween({ lane: 0, column: 0 }, { lane: 0, column: 0 }))?.lanes,
    ).toEqual(['lane 0']);
  });

  it('asks for a time alone in the overall lane, and for nothing by its label', () => {
    const overall = (column: number) => ({ lane: -1, column });
    expect(selectRectangle(grid, rectangleBetween(overall(4), overall(2)))).toEqual({ lanes: [], at: hours(12, 15) });
    expect(selectRectangle(grid, rectangleBetween(overall(-1), overall(-1)))).toEqual(noSelection);
  });

  it('names every lane that a search has found, since there are others', () => {
    const searched = { ...grid, allLanes: 5 };
    const rectangle = rectangleBetween({ lane: 0, column: 0 }, { lane: 3, column: 0 });
    expect(selectRectangle(searched, rectangle)?.lanes).toHaveLength(4);
  });

  it('names the lanes of a grid that holds a part of them as one that holds all, or waits for them', () => {
    fc.assert(
      fc.property(windows, indices, indices, (window, start, end) => {
        const rectangle = rectangleBetween(start, end);
        const [first, last] = rectangle.lanes as [number, number];
        const isHeld = first >= window.offset && last < window.offset + window.limit;
        const isEveryLane = last - first === 3;
        expect(selectRectangle(gridOf(4, 6, window), rectangle)).toEqual(
          isHeld || isEveryLane ? selectRectangle(grid, rectangle) : null,
        );
      }),
    );
  });
});

describe('selectedRectangles', () => {
  it('holds exactly the cells of the rectangle that was selected', () => {
    fc.assert(
      fc.property(indices, indices, (start, end) => {
        const rectangle = rectangleBetween(start, end);
        const found = selectedRectangles(grid, selectRectangle(grid, rectangle) ?? noSelection);
        for (let lane = 0; lane < 4; lane++) {
          for (let column = 0; column < 6; column++) {
            const cell = { lane, column };
            expect(found.some((one) => holdsCell(one, cell))).toBe(holdsCell(rectangle, cell));
          }
        }
      }),
    );
  });

  it('makes a rectangle of each run of neighbours when the lanes have moved apart', () => {
    expect(selectedRectangles(grid, { lanes: ['lane 3', 'lane 0', 'lane 1'], at: null })).toEqual([
      { lanes: [0, 1], columns: null },
      { lanes: [3, 3], columns: null },
    ]);
  });

  it('has of the lanes that the grid holds the same cells as a grid that holds all', () => {
    const lanes = fc.subarray(['lane 0', 'lane 1', 'lane 2', 'lane 3', 'lane 9']);
    fc.assert(
      fc.property(windows, lanes, fc.option(fc.constant(hours(11.5, 13))), (window, lanes, at) => {
        const held = gridOf(4, 6, window);
        const holds = (grid: SwimlaneGrid, cell: SwimlaneCell) =>
          selectedRectangles(grid, { lanes, at }).some((one) => holdsCell(one, cell));
        for (let lane = held.firstLane; lane < held.firstLane + held.lanes.length; lane++) {
          for (let column = -1; column < 6; column++)
            expect(holds(held, { lane, column })).toBe(holds(grid, { lane, column }));
        }
      }),
    );
  });

  it('touches the columns that a time covers in part', () => {
    expect(selectedRectangles(grid, { lanes: [], at: hours(11.5, 13) })).toEqual([{ lanes: null, columns: [1, 2] }]);
    expect(selectedRectangles(grid, { lanes: [], at: hours(0, 12.25) })).toEqual([{ lanes: null, columns: [0, 2] }]);
  });

  it('finds nothing where lane or time are not in the grid, or where nothing is selected', () => {
    expect(selectedRectangles(grid, noSelection)).toEqual([]);
    expect(selectedRectangles(grid, { lanes: ['__proto__', 'constructor'], at: null })).toEqual([]);
    expect(selectedRectangles(grid, { lanes: ['lane 1'], at: hours(16, 20) })).toEqual([]);
    expect(selectedRectangles(grid, { lanes: [], at: hours(9, 10) })).toEqual([]);
  });
});

describe('sameSelection', () => {
  it('does not mind the order of the lanes, and minds everything else', () => {
    const selection = { lanes: ['a', 'b'], at: hours(1, 2) };
    expect(sameSelection(selection, { lanes: ['b', 'a'], at: hours(1, 2) })).toBe(true);
    expect(sameSelection(selection, { lanes: ['a'], at: hours(1, 2) })).toBe(false);
    expect(sameSelection(selection, { lanes: ['a', 'c'], at: hours(1, 2) })).toBe(false);
    expect(sameSelection(selection, { lanes: ['a', 'b'], at: hours(1, 3) })).toBe(false);
    expect(sameSelection(selection, { lanes: ['a', 'b'], at: null })).toBe(false);
  });
});
