import { expect, it } from 'vitest';
import { pixelOf } from '../../src/charts/Pixels';
import { type OverviewPicture, paintOverview } from '../../src/charts/paintOverview';
import { severityColors } from '../../src/domain/severityColor';

const { critical, major, low } = severityColors.light;

const picture: OverviewPicture = {
  overview: { highest: Float64Array.of(100, -1, 74.999999, 0) },
  shown: [0, 2],
  ratio: 1,
  scheme: 'light',
};

/** The pixels of each column's bar from the top, on a strip of 40 x 50 that held something else before. */
function barsOf(changes: Partial<OverviewPicture> = {}): number[][] {
  const pixels = { width: 40, height: 50, data: new Uint32Array(40 * 50).fill(0x12345678) };
  paintOverview({ ...picture, ...changes }, pixels);
  const column = (x: number) => Array.from({ length: 50 }, (_, y) => pixels.data[y * 40 + x]);
  expect([9, 19, 29, 39].flatMap(column).some((pixel) => pixel !== 0)).toBe(false);
  return [4, 14, 24, 34].map(column);
}

const bar = (height: number, pixel: number) => [...Array(50 - height).fill(0), ...Array(height).fill(pixel)];

it('draws a bar for each column that has a record, as high as its score, in its colour and never out of sight', () => {
  expect(barsOf({ shown: [0, 3] })).toEqual([
    bar(50, pixelOf(critical)),
    bar(0, 0),
    bar(37, pixelOf(major)),
    bar(3, pixelOf(low)),
  ]);
});

it('fades the bars that are not shown above', () => {
  const [first, , third, last] = barsOf({ shown: [2, 2] });
  expect(first).toEqual(bar(50, pixelOf(critical, 0x4d)));
  expect(third).toEqual(bar(37, pixelOf(major)));
  expect(last).toEqual(bar(3, pixelOf(low, 0x4d)));
  expect(barsOf({ shown: null })[2]).toEqual(bar(37, pixelOf(major, 0x4d)));
});
