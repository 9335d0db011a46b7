import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, cellAt, nearestCell, type SwimlaneGeometry, visibleLanes } from '../../src/charts/swimlaneGeometry';

const geometries: fc.Arbitrary<SwimlaneGeometry> = fc
  .record({
    lanes: fc.integer({ min: 1, max: 10_000 }),
    columns: fc.integer({ min: 1, max: 120 }),
    labelWidth: fc.integer({ min: 0, max: 250 }),
    plotWidth: fc.integer({ min: 200, max: 2_000 }),
    laneHeight: fc.integer({ min: 8, max: 40 }),
    scroll: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ scroll, ...geometry }) => ({
    ...geometry,
    scrollTop: Math.floor(scroll * (geometry.lanes - 1) * geometry.laneHeight),
  }));

/** A geometry and a cell of it that is not scrolled away above. */
const cells = geometries.chain((geometry) =>
  fc.record({
    geometry: fc.constant(geometry),
    lane: fc.integer({ min: Math.ceil(geometry.scrollTop / geometry.laneHeight), max: geometry.lanes - 1 }),
    column: fc.integer({ min: geometry.labelWidth > 0 ? -1 : 0, max: geometry.columns - 1 }),
  }),
);

describe('swimlane geometry', () => {
  it('finds at the centre of every box the cell that the box is of', () => {
    fc.assert(
      fc.property(cells, ({ geometry, lane, column }) => {
        const { left, top, width, height } = boxOf(geometry, { lane, column }, { lane, column });
        expect(cellAt(geometry, left + width / 2, top + height / 2)).toEqual({ lane, column });
      }),
    );
  });

  it('puts the boxes of a lane side by side from the left edge to the end of the plot', () => {
    fc.assert(
      fc.property(cells, ({ geometry, lane }) => {
        let edge = 0;
        for (let column = -1; column < geometry.columns; column++) {
          const box = boxOf(geometry, { lane, column }, { lane, column });
          expect(box.left).toBeCloseTo(edge, 6);
          edge = box.left + box.width;
        }
        expect(edge).toBeCloseTo(geometry.labelWidth + geometry.plotWidth, 6);
      }),
    );
  });

  it('has no cell outside, and the nearest one for a hand that slipped out', () => {
    const geometry = { lanes: 3, columns: 4, labelWidth: 100, plotWidth: 400, laneHeight: 20, scrollTop: 0 };
    expect(cellAt(geometry, 250, 61)).toBeNull();
    expect(cellAt(geometry, 500, 30)).toBeNull();
    expect(cellAt(geometry, 250, -1)).toBeNull();
    expect(nearestCell(geometry, 900, 900)).toEqual({ lane: 2, column: 3 });
    expect(nearestCell(geometry, -5, -5)).toEqual({ lane: 0, column: -1 });
  });

  it('shows the lanes of which a pixel lies in the window, and no others', () => {
    fc.assert(
      fc.property(geometries, fc.integer({ min: 1, max: 500 }), (geometry, height) => {
        const { first, end } = visibleLanes(geometry, height);
        const shows = (lane: number) => {
          const top = lane * geometry.laneHeight - geometry.scrollTop;
          return top < height && top + geometry.laneHeight > 0;
        };
        const near = [first - 1, first, end - 1, end].filter((lane) => lane >= 0 && lane < geometry.lanes);
        for (const lane of near) expect(shows(lane)).toBe(lane >= first && lane < end);
      }),
    );
  });
});
