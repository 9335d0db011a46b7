import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pixels, paintSwimlane, pixelOf, type SwimlanePicture } from '../../src/charts/paintSwimlane';
import { boxOf } from '../../src/charts/swimlaneGeometry';
import { severityOf } from '../../src/domain/severity';
import { severityColors } from '../../src/domain/severityColor';

const geometry = { lanes: 2, columns: 3, labelWidth: 50, plotWidth: 90, laneHeight: 20, scrollTop: 0 };
const picture: SwimlanePicture = {
  grid: { highest: Float64Array.of(90, -1, 0, 10, 30, 60) },
  geometry,
  height: 40,
  ratio: 1,
  scheme: 'light',
  isDimmed: null,
};

const at = ({ width, data }: Pixels, x: number, y: number) => data[y * width + x];
const alphaOf = (pixel: number) => pixel >>> 24;
const colorOf = (pixel: number) => pixel & 0xffffff;
const { light } = severityColors;

describe('pixelOf', () => {
  it('has the bytes red, green, blue, alpha in the order of an ImageData', () => {
    const bytes = new Uint8Array(Uint32Array.of(pixelOf('#c9182b', 0x80)).buffer);
    expect([...bytes]).toEqual([0xc9, 0x18, 0x2b, 0x80]);
  });
});

describe('paintSwimlane', () => {
  it('paints the middle of each cell in the colour of its band, and the cell without a record faintly', () => {
    const pixels = paintSwimlane(picture);
    expect([pixels.width, pixels.height]).toEqual([90, 40]);
    expect(at(pixels, 14, 9)).toBe(pixelOf(light.critical));
    expect(at(pixels, 74, 9)).toBe(pixelOf(light.low));
    expect(at(pixels, 14, 29)).toBe(pixelOf(light.warning));
    expect(at(pixels, 44, 29)).toBe(pixelOf(light.minor));
    expect(at(pixels, 74, 29)).toBe(pixelOf(light.major));
    expect(alphaOf(at(pixels, 44, 9))).toBeGreaterThan(0);
    expect(alphaOf(at(pixels, 44, 9))).toBeLessThan(0x30);
  });

  it('leaves a gap of one CSS pixel between columns and between lanes, whatever the screen', () => {
    for (const ratio of [1, 2, 3]) {
      const pixels = paintSwimlane({ ...picture, ratio });
      for (let i = 1; i <= ratio; i++) {
        expect(at(pixels, 30 * ratio - i, 9 * ratio)).toBe(0);
        expect(at(pixels, 14 * ratio, 20 * ratio - i)).toBe(0);
      }
      expect(at(pixels, 30 * ratio - ratio - 1, 9 * ratio)).toBe(pixelOf(light.critical));
    }
  });

  it('gives a higher band more of the height', () => {
    const pixels = paintSwimlane({
      ...picture,
      grid: { highest: Float64Array.of(90, 60, 30, 10, 1, -1) },
    });
    const heightOf = (column: number, lane: number) => {
      const painted = Array.from({ length: 19 }, (_, y) => at(pixels, column * 30 + 10, lane * 20 + y));
      return painted.filter((pixel) => alphaOf(pixel) === 0xff).length;
    };
    const heights = [heightOf(0, 0), heightOf(1, 0), heightOf(2, 0), heightOf(0, 1), heightOf(1, 1)];
    expect(heights[0]).toBe(19);
    expect(heights).toEqual([...new Set(heights)].sort((a, b) => b - a));
  });

  it('fades what is not selected and keeps its colour', () => {
    const pixels = paintSwimlane({ ...picture, isDimmed: ({ lane, column }) => lane === 0 && column === 0 });
    expect(colorOf(at(pixels, 14, 9))).toBe(colorOf(pixelOf(light.critical)));
    expect(alphaOf(at(pixels, 14, 9))).toBeLessThan(0x80);
    expect(at(pixels, 14, 29)).toBe(pixelOf(light.warning));
  });

  it('shows at the centre of every cell in the window what the grid holds there, however it is scrolled', () => {
    const pictures = fc
      .record({
        lanes: fc.integer({ min: 1, max: 40 }),
        columns: fc.integer({ min: 1, max: 30 }),
        ratio: fc.constantFrom(1, 1.25, 1.5, 2),
        scroll: fc.integer({ min: 0, max: 39 * 26 }),
        scores: fc.array(fc.constantFrom(-1, 0, 2.9, 3, 25, 49.9, 50, 75, 100), { minLength: 1, maxLength: 20 }),
      })
      .map(({ lanes, columns, ratio, scroll, scores }): SwimlanePicture => {
        const highest = Float64Array.from({ length: lanes * columns }, (_, i) => scores[i % scores.length]);
        const scrollTop = Math.min(scroll, Math.max(0, (lanes - 10) * 26));
        const geometry = { lanes, columns, labelWidth: 0, plotWidth: 600, laneHeight: 26, scrollTop };
        return { grid: { highest }, geometry, height: 260, ratio, scheme: 'dark', isDimmed: null };
      });
    fc.assert(
      fc.property(pictures, (random) => {
        const pixels = paintSwimlane(random);
        random.grid.highest.forEach((score, cell) => {
          const lane = Math.floor(cell / random.geometry.columns);
          const column = cell % random.geometry.columns;
          const box = boxOf(random.geometry, { lane, column }, { lane, column });
          const y = Math.floor((box.top + box.height / 2 - 1) * random.ratio);
          const x = Math.floor((box.left + box.width / 2 - 1) * random.ratio);
          if (y < 0 || y >= pixels.height) return;
          const pixel = at(pixels, x, y);
          if (score < 0) expect(alphaOf(pixel)).toBeLessThan(0x30);
          else expect(pixel).toBe(pixelOf(severityColors.dark[severityOf(score)]));
        });
      }),
    );
  });
});
