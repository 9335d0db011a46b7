import { scoreBin } from '../domain/scoreCounts';
import { type Severity, severities } from '../domain/severity';
import type { SwimlaneGrid } from '../domain/swimlane';
import { bandOfBin, bandPixels } from './bandPixels';
import { type ColumnEdges, columnEdges } from './columnEdges';
import { type Pixels, pixelOf } from './Pixels';
import { type SwimlaneGeometry, visibleLanes } from './swimlaneGeometry';
import type { ColorScheme } from './theme';

/** Some neighbouring columns, the first and the last included. */
export type ColumnSpan = readonly [first: number, last: number];

/** What a picture of a swimlane shows. Lengths are CSS pixels, `ratio` the device pixels in one of them. */
export type SwimlanePicture = {
  readonly grid: Pick<SwimlaneGrid, 'highest' | 'interim' | 'firstLane'> & {
    readonly lanes: { readonly length: number };
  };
  readonly geometry: SwimlaneGeometry;
  readonly ratio: number;
  readonly scheme: ColorScheme;
  /** What of a lane is selected, so that the rest of it fades; null when nothing is selected anywhere. */
  readonly selectedIn: ((lane: number) => ColumnSpan | null) | null;
};

const EMPTY_ALPHA = { light: 0x14, dark: 0x1c };
const DIMMED_ALPHA = 0x48;

/** How much of the lane's height a band fills: what is calm takes little room, and bands differ without colour too. */
export const fillOf: Readonly<Record<Severity, number>> = {
  critical: 1,
  major: 0.76,
  minor: 0.56,
  warning: 0.4,
  low: 0.28,
};

/** How many rows of pixels each band leaves free above and below in a lane of this height. */
const insetsOf = (height: number): number[] =>
  severities.map(({ name }) => Math.floor((height * (1 - fillOf[name])) / 2));

/** The pixels of the bands of a selected cell and of one that steps back, and of a cell without a record. */
type Palette = { readonly strong: Uint32Array; readonly faint: Uint32Array; readonly empty: number };

const paletteOf = (scheme: ColorScheme): Palette => ({
  strong: bandPixels(scheme, 0xff),
  faint: bandPixels(scheme, DIMMED_ALPHA),
  empty: pixelOf(scheme === 'light' ? '#000000' : '#ffffff', EMPTY_ALPHA[scheme]),
});

/** The pixel of each cell of one lane, and how many rows of pixels it leaves free above and below. */
type Ink = { readonly pixel: Uint32Array; readonly inset: Uint8Array };

/** Mixes the ink of a lane in place: a million cells are not worth a million objects. */
function mixInk(ink: Ink, scores: Float64Array, span: ColumnSpan | null, insets: number[], palette: Palette): void {
  const [first, last] = span ?? [0, -1];
  for (let column = 0; column < scores.length; column++) {
    const score = scores[column];
    const band = bandOfBin[scoreBin(score)];
    const bands = column >= first && column <= last ? palette.strong : palette.faint;
    ink.pixel[column] = score < 0 ? palette.empty : bands[band];
    ink.inset[column] = score < 0 ? 0 : insets[band];
  }
}

/**
 * Paints the cells of the lanes that show and that the grid holds, a gap of one CSS pixel after each, over all that the
 * pixels held: one image instead of a shape a cell, since 200 x 500 shapes take ECharts half a second and the image takes
 * a millisecond. A lane is a few different rows of pixels, repeated.
 */
export function paintSwimlane({ grid, geometry, ratio, scheme, selectedIn }: SwimlanePicture, pixels: Pixels): void {
  const { columns, laneHeight, scrollTop } = geometry;
  const gap = Math.max(1, Math.round(ratio));
  const palette = paletteOf(scheme);
  const edges = columnEdges(columns, pixels.width, gap);
  const ink = { pixel: new Uint32Array(columns), inset: new Uint8Array(columns) };
  const everyColumn: ColumnSpan = [0, columns - 1];
  const laneEdge = (lane: number) => Math.round((lane * laneHeight - scrollTop) * ratio);

  pixels.data.fill(0);
  const { first, end } = visibleLanes(geometry, pixels.height / ratio);
  const endHeld = Math.min(end, grid.firstLane + grid.lanes.length);
  for (let lane = Math.max(first, grid.firstLane); lane < endHeld; lane++) {
    const [top, bottom] = [laneEdge(lane), laneEdge(lane + 1) - gap];
    const start = (lane - grid.firstLane) * columns;
    const insets = insetsOf(bottom - top);
    const span = selectedIn === null ? everyColumn : selectedIn(lane);
    mixInk(ink, grid.highest.subarray(start, start + columns), span, insets, palette);
    const picture = { top, bottom, insets, empty: palette.empty, edges, ink };
    paintLane(pixels, picture);
    hatchLane(pixels, picture, grid.interim.subarray(start, start + columns), ratio);
  }
}

type LanePicture = {
  readonly top: number;
  readonly bottom: number;
  readonly insets: readonly number[];
  readonly empty: number;
  readonly edges: ColumnEdges;
  readonly ink: Ink;
};

function paintLane(pixels: Pixels, { top, bottom, insets, empty, edges, ink }: LanePicture): void {
  const { width, height, data } = pixels;
  let shownBefore = -1;
  for (let y = Math.max(top, 0); y < Math.min(bottom, height); y++) {
    const depth = Math.min(y - top, bottom - 1 - y);
    const shown = insets.filter((inset) => inset <= depth).length;
    if (shown === shownBefore) data.copyWithin(y * width, (y - 1) * width, y * width);
    else paintRow(data, y * width, depth, empty, edges, ink);
    shownBefore = shown;
  }
}

/** One row of pixels of a lane, so many rows away from the lane's nearer edge. */
function paintRow(data: Uint32Array, start: number, depth: number, empty: number, edges: ColumnEdges, ink: Ink): void {
  const { left, right } = edges;
  for (let column = 0; column < left.length; column++) {
    const pixel = ink.inset[column] <= depth ? ink.pixel[column] : empty;
    const end = start + right[column];
    for (let at = start + left[column]; at < end; at++) data[at] = pixel;
  }
}

/** CSS pixels from stripe to stripe of what is interim, and between two stripes. */
const HATCH = 5;
const HATCH_GAP = 2;

/** Cuts stripes out of the cells that are interim, which are few. The stripes of neighbours meet. */
function hatchLane(pixels: Pixels, lane: LanePicture, interim: Uint8Array, ratio: number): void {
  const { width, height, data } = pixels;
  const { top, bottom, empty, edges, ink } = lane;
  const [step, gap] = [Math.max(2, Math.round(HATCH * ratio)), Math.max(1, Math.round(HATCH_GAP * ratio))];
  for (let column = interim.indexOf(1); column >= 0; column = interim.indexOf(1, column + 1)) {
    const inset = ink.inset[column];
    for (let y = Math.max(top + inset, 0); y < Math.min(bottom - inset, height); y++) {
      for (let x = edges.left[column]; x < edges.right[column]; x++) {
        if ((x + y) % step < gap) data[y * width + x] = empty;
      }
    }
  }
}
