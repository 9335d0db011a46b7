import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pixels, pixelOf } from '../../src/charts/Pixels';
import { type ColumnSpan, paintSwimlane, type SwimlanePicture } from '../../src/charts/paintSwimlane';
import { boxOf } from '../../src/charts/swimlaneGeometry';
import { type Severity, severities } from '../../src/domain/severity';
import { severityColors } from '../../src/domain/severityColor';

const geometry = { lanes: 2, columns: 3, labelWidth: 50, plotWidth: 90, laneHeight: 20, scrollTop: 0 };
const oneLane = { key: 'lane', highest: 1, count: 1, figure: 1 };

const gridOf = (lanes: number, highest: number[], firstLane = 0) => ({
  firstLane,
  lanes: Array.from({ length: lanes }, () => oneLane),
  highest: Float64Array.from(highest),
  interim: new Uint8Array(highest.length),
});

type Sized = SwimlanePicture & { readonly height: number };

const picture: Sized = {
  grid: gridOf(2, [90, -1, 0, 10, 30, 60]),
  geometry,
  height: 40,
  ratio: 1,
  scheme: 'light',
  selectedIn: null,
};

/** A picture on pixels that held something else before. */
function paint({ height, ...picture }: Sized): Pixels {
  const size = {
    width: Math.round(picture.geometry.plotWidth * picture.ratio),
    height: Math.round(height * picture.ratio),
  };
  const pixels = { ...size, data: new Uint32Array(size.width * size.height).fill(0x12345678) };
  paintSwimlane(picture, pixels);
  return pixels;
}

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
    const pixels = paint(picture);
    expect(at(pixels, 14, 9)).toBe(pixelOf(light.critical));
    expect(at(pixels, 74, 9)).toBe(pixelOf(light.low));
    expect(at(pixels, 14, 29)).toBe(pixelOf(light.warning));
    expect(at(pixels, 44, 29)).toBe(pixelOf(light.minor));
    expect(at(pixels, 74, 29)).toBe(pixelOf(light.major));
    expect(alphaOf(at(pixels, 44, 9))).toBeGreaterThan(0);
    expect(alphaOf(at(pixels, 44, 9))).toBeLessThan(0x30);
  });

  it('has no score in a band it does not reach', () => {
    const scores = [74.999999, 75, 49.999999999, 50, 2.999999, 3];
    const pixels = paint({ ...picture, grid: gridOf(2, scores) });
    const painted = scores.map((_, cell) => at(pixels, (cell % 3) * 30 + 14, cell < 3 ? 9 : 29));
    const bands = ['major', 'critical', 'minor', 'major', 'low', 'warning'] as const;
    expect(painted).toEqual(bands.map((band) => pixelOf(light[band])));
  });

  it('leaves a gap of one CSS pixel between columns and between lanes, whatever the screen', () => {
    for (const ratio of [1, 2, 3]) {
      const pixels = paint({ ...picture, ratio });
      for (let i = 1; i <= ratio; i++) {
        expect(at(pixels, 30 * ratio - i, 9 * ratio)).toBe(0);
        expect(at(pixels, 14 * ratio, 20 * ratio - i)).toBe(0);
      }
      expect(at(pixels, 30 * ratio - ratio - 1, 9 * ratio)).toBe(pixelOf(light.critical));
    }
  });

  it('gives a higher band more of the height', () => {
    const pixels = paint({ ...picture, grid: gridOf(2, [90, 60, 30, 10, 1, -1]) });
    const heightOf = (column: number, lane: number) => {
      const painted = Array.from({ length: 19 }, (_, y) => at(pixels, column * 30 + 10, lane * 20 + y));
      return painted.filter((pixel) => alphaOf(pixel) === 0xff).length;
    };
    const heights = [heightOf(0, 0), heightOf(1, 0), heightOf(2, 0), heightOf(0, 1), heightOf(1, 1)];
    expect(heights[0]).toBe(19);
    expect(heights).toEqual([...new Set(heights)].sort((a, b) => b - a));
  });

  it('fades what is not selected and keeps its colour', () => {
    const pixels = paint({ ...picture, selectedIn: (lane) => (lane === 0 ? null : [0, 0]) });
    expect(colorOf(at(pixels, 14, 9))).toBe(colorOf(pixelOf(light.critical)));
    expect(alphaOf(at(pixels, 14, 9))).toBeLessThan(0x80);
    expect(at(pixels, 14, 29)).toBe(pixelOf(light.warning));
    expect(alphaOf(at(pixels, 44, 29))).toBeLessThan(0x80);
  });

  it('cuts stripes out of the cells that are interim, and out of no others', () => {
    const grid = { ...gridOf(2, [90, 90, 0, 10, 10, -1]), interim: Uint8Array.of(0, 1, 0, 0, 1, 0) };
    for (const ratio of [1, 2]) {
      const [plain, hatched] = [
        paint({ ...picture, grid: gridOf(2, [90, 90, 0, 10, 10, -1]), ratio }),
        paint({ ...picture, grid, ratio }),
      ];
      const empty = at(plain, 64 * ratio, 30 * ratio);
      const share = (left: number, lane: number, isCut: (before: number, after: number) => boolean) => {
        const cells = Array.from({ length: 29 * 19 * ratio ** 2 }, (_, i) => {
          const [x, y] = [left * ratio + (i % (29 * ratio)), lane * 20 * ratio + Math.floor(i / (29 * ratio))];
          return [at(plain, x, y), at(hatched, x, y)] as const;
        }).filter(([before]) => before >>> 24 === 0xff);
        return cells.filter(([before, after]) => isCut(before, after)).length / cells.length;
      };
      const isEmpty = (_: number, after: number) => after === empty;
      expect(share(30, 0, isEmpty)).toBeCloseTo(0.4, 1);
      expect(share(30, 1, isEmpty)).toBeCloseTo(0.4, 1);
      expect(share(0, 0, (before, after) => before !== after)).toBe(0);
      expect(share(60, 0, (before, after) => before !== after)).toBe(0);
    }
  });

  it('paints nothing where the grid does not hold a lane that shows', () => {
    const pixels = paint({ ...picture, grid: gridOf(1, [90, 90, 90], 1) });
    expect(pixels.data.subarray(0, 90 * 20).every((pixel) => pixel === 0)).toBe(true);
    expect(at(pixels, 14, 29)).toBe(pixelOf(light.critical));
  });

  it('is pixel by pixel what painting one cell after the other makes', () => {
    fc.assert(
      fc.property(pictures, (random) => {
        const [quick, slow] = [paint(random), paintSlowly(random)];
        expect(quick.data.findIndex((pixel, i) => pixel !== slow.data[i])).toBe(-1);
      }),
    );
  });
});

const spans = fc.tuple(fc.nat(29), fc.nat(29)).map(([a, b]): ColumnSpan => [Math.min(a, b), Math.max(a, b)]);

const pictures = fc
  .record({
    held: fc.integer({ min: 0, max: 40 }),
    firstLane: fc.integer({ min: 0, max: 20 }),
    lanesAfter: fc.integer({ min: 0, max: 5 }),
    columns: fc.integer({ min: 1, max: 30 }),
    plotWidth: fc.integer({ min: 20, max: 200 }),
    laneHeight: fc.integer({ min: 2, max: 30 }),
    height: fc.integer({ min: 1, max: 120 }),
    ratio: fc.constantFrom(1, 1.25, 1.5, 2),
    scheme: fc.constantFrom('light' as const, 'dark' as const),
    scroll: fc.double({ min: 0, max: 1, noNaN: true }),
    scores: fc.array(fc.constantFrom(-1, 0, 2.9, 3, 25, 49.999999, 50, 74.999999, 75, 100), {
      minLength: 1,
      maxLength: 20,
    }),
    isInterim: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
    selected: fc.option(fc.array(fc.option(spans), { minLength: 1, maxLength: 5 })),
  })
  .map(
    ({
      held,
      firstLane,
      lanesAfter,
      columns,
      plotWidth,
      laneHeight,
      scroll,
      scores,
      isInterim,
      selected,
      ...rest
    }): Sized => {
      const lanes = firstLane + held + lanesAfter;
      const highest = Array.from({ length: held * columns }, (_, i) => scores[i % scores.length]);
      const interim = Uint8Array.from(highest, (score, i) => Number(score >= 0 && isInterim[i % isInterim.length]));
      const scrollTop = scroll * lanes * laneHeight;
      return {
        ...rest,
        grid: { ...gridOf(held, highest, firstLane), interim },
        geometry: { lanes, columns, labelWidth: 0, plotWidth, laneHeight, scrollTop },
        selectedIn: selected && ((lane) => selected[lane % selected.length]),
      };
    },
  );

const share: Record<Severity, number> = { critical: 1, major: 0.76, minor: 0.56, warning: 0.4, low: 0.28 };

/** Every cell a rectangle of its own, every pixel of it by itself. */
function paintSlowly({ grid, geometry, height, ratio, scheme, selectedIn }: Sized): Pixels {
  const size = { width: Math.round(geometry.plotWidth * ratio), height: Math.round(height * ratio) };
  const pixels = { ...size, data: new Uint32Array(size.width * size.height) };
  const gap = Math.max(1, Math.round(ratio));
  const everywhere = (_x: number, _y: number) => true;
  const fill = (left: number, right: number, top: number, bottom: number, pixel: number, isIn = everywhere) => {
    for (let y = Math.max(top, 0); y < Math.min(bottom, size.height); y++)
      for (let x = left; x < Math.min(right, size.width); x++) if (isIn(x, y)) pixels.data[y * size.width + x] = pixel;
  };
  for (let place = 0; place < grid.lanes.length; place++) {
    const stripes: (() => void)[] = [];
    for (let column = 0; column < geometry.columns; column++) {
      const lane = grid.firstLane + place;
      // A cell ends where the next one begins; across in device pixels, down in CSS pixels: sums and quotients of them would differ in
      // the last bit, and so, now and then, in how they are rounded.
      const cornerOf = (cell: { lane: number; column: number }) => {
        const { left, top } = boxOf({ ...geometry, plotWidth: size.width }, cell, cell);
        return [Math.round(left), Math.round(top * ratio)] as const;
      };
      const [left, top] = cornerOf({ lane, column });
      const [nextLeft, nextTop] = cornerOf({ lane: lane + 1, column: column + 1 });
      const right = Math.max(nextLeft - gap, left + 1);
      const bottom = nextTop - gap;
      const empty = scheme === 'light' ? pixelOf('#000000', 0x14) : pixelOf('#ffffff', 0x1c);
      fill(left, right, top, bottom, empty);
      const score = grid.highest[place * geometry.columns + column];
      if (score < 0) continue;
      const band = severities.find(({ from }) => score >= from)?.name as Severity;
      const [first, last] = (selectedIn ? selectedIn(lane) : [0, geometry.columns]) ?? [0, -1];
      const inset = Math.floor(((bottom - top) * (1 - share[band])) / 2);
      const alpha = column >= first && column <= last ? 0xff : 0x48;
      fill(left, right, top + inset, bottom - inset, pixelOf(severityColors[scheme][band], alpha));
      // Where columns are narrower than a pixel the stripes lie over them all.
      const [step, cut] = [Math.round(5 * ratio), Math.round(2 * ratio)];
      const isCut = (x: number, y: number) => (x + y) % step < cut;
      if (grid.interim[place * geometry.columns + column] !== 0)
        stripes.push(() => fill(left, right, top + inset, bottom - inset, empty, isCut));
    }
    for (const cutOut of stripes) cutOut();
  }
  return pixels;
}
