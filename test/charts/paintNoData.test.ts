import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { columnEdges } from '../../src/charts/columnEdges';
import type { Pixels } from '../../src/charts/Pixels';
import { paintNoData } from '../../src/charts/paintNoData';
import { chartColors } from '../../src/charts/theme';

const GROUND = 0x14000000;

const contrast = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** The relative luminance of a colour's parts, 0 to 255, as WCAG has it. */
function luminance(parts: readonly number[]): number {
  const [red, green, blue] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const partsOf = (pixel: number) => [pixel & 0xff, (pixel >> 8) & 0xff, (pixel >> 16) & 0xff];

const pictures = fc
  .record({
    lanes: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 6 }),
    firstLane: fc.integer({ min: 0, max: 2 }),
    scrollTop: fc.integer({ min: 0, max: 30 }),
    ratio: fc.constantFrom(1, 1.5, 2),
    seed: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
  })
  .map(({ lanes, columns, firstLane, scrollTop, ratio, seed }) => ({
    ratio,
    scheme: 'light' as const,
    geometry: { lanes: firstLane + lanes, columns, labelWidth: 0, plotWidth: 90, laneHeight: 20, scrollTop },
    grid: {
      firstLane,
      lanes: { length: lanes },
      highest: Float64Array.from({ length: lanes * columns }, (_, cell) => (seed[cell] ? -1 : 5)),
    },
    dataOf: (place: number) =>
      place === 3
        ? null
        : Uint8Array.from({ length: columns }, (_, column) => Number(seed[29 + place * columns + column])),
  }));

it('changes the cells without data and record alone: bare but for a line through their middle', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      const { ratio, geometry, grid, dataOf } = picture;
      const pixels: Pixels = {
        width: Math.round(90 * ratio),
        height: Math.round(60 * ratio),
        data: new Uint32Array(Math.round(90 * ratio) * Math.round(60 * ratio)).fill(GROUND),
      };
      paintNoData(picture, pixels);
      const gap = Math.round(ratio);
      const { left, right } = columnEdges(geometry.columns, pixels.width, gap);
      const seen = new Map<string, Set<number>>();
      for (let y = 0; y < pixels.height; y++) {
        for (let x = 0; x < pixels.width; x++) {
          const lane = Array.from({ length: geometry.lanes }, (_, n) => n).find((n) => {
            const edge = (of: number) => Math.round((of * 20 - geometry.scrollTop) * ratio);
            return y >= edge(n) && y < edge(n + 1) - gap;
          });
          const column = left.findIndex((start, n) => x >= start && x < right[n]);
          const place = lane === undefined ? -1 : lane - grid.firstLane;
          const cell = `${place} ${column}`;
          const isBare =
            place >= 0 &&
            column >= 0 &&
            grid.highest[place * geometry.columns + column] < 0 &&
            dataOf(place)?.[column] === 0;
          const pixel = pixels.data[y * pixels.width + x];
          if (isBare) seen.set(cell, (seen.get(cell) ?? new Set()).add(pixel));
          else expect(pixel).toBe(GROUND);
        }
      }
      for (const colors of seen.values()) {
        expect(colors.has(GROUND)).toBe(false);
        expect(colors.size).toBeLessThanOrEqual(2);
      }
    }),
    { numRuns: 100 },
  );
});

it.each(['light', 'dark'] as const)('draws a line that can be told from the ground of a %s page', (scheme) => {
  const pixels: Pixels = { width: 10, height: 20, data: new Uint32Array(200).fill(GROUND) };
  paintNoData(
    {
      ...{ ratio: 1, scheme },
      geometry: { lanes: 1, columns: 1, labelWidth: 0, plotWidth: 10, laneHeight: 20, scrollTop: 0 },
      grid: { firstLane: 0, lanes: { length: 1 }, highest: Float64Array.of(-1) },
      dataOf: () => Uint8Array.of(0),
    },
    pixels,
  );
  const drawn = [...pixels.data].filter((pixel) => pixel !== 0 && pixel !== GROUND);
  expect(drawn).toHaveLength(9);
  const ground = Number.parseInt(chartColors[scheme].ground.slice(1), 16);
  const groundParts = [ground >> 16, (ground >> 8) & 0xff, ground & 0xff];
  const share = (drawn[0] >>> 24) / 255;
  const mixed = partsOf(drawn[0]).map((part, i) => part * share + groundParts[i] * (1 - share));
  expect(contrast(luminance(mixed), luminance(groundParts))).toBeGreaterThan(3);
});
