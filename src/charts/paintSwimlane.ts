import { type Severity, severities, severityOf } from '../domain/severity';
import { severityColors } from '../domain/severityColor';
import type { SwimlaneGrid } from '../domain/swimlane';
import { type SwimlaneCell, type SwimlaneGeometry, visibleLanes } from './swimlaneGeometry';
import type { ColorScheme } from './theme';

/** What a picture of a swimlane shows. Lengths are CSS pixels, `ratio` the device pixels in one of them. */
export type SwimlanePicture = {
  readonly grid: Pick<SwimlaneGrid, 'highest'>;
  readonly geometry: SwimlaneGeometry;
  readonly height: number;
  readonly ratio: number;
  readonly scheme: ColorScheme;
  /** Whether a cell lies outside of what is selected; null when nothing is. */
  readonly isDimmed: ((cell: SwimlaneCell) => boolean) | null;
};

/** Pixels in rows from the top, each one 0xAABBGGRR: the bytes of an `ImageData` as every browser's machine reads them. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint32Array<ArrayBuffer> };

const EMPTY_ALPHA = { light: 0x14, dark: 0x1c };
const DIMMED_ALPHA = 0x48;

/** How much of the lane's height a band fills: what is calm takes little room, and bands differ without colour too. */
const fillOf: Readonly<Record<Severity, number>> = { critical: 1, major: 0.76, minor: 0.56, warning: 0.4, low: 0.28 };

/** The pixel of a colour "#rrggbb". */
export function pixelOf(color: string, alpha = 0xff): number {
  const rgb = Number.parseInt(color.slice(1), 16);
  const [red, green, blue] = [rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff];
  return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

const bandPixels = (scheme: ColorScheme, alpha: number) =>
  new Map(severities.map(({ name }) => [name, pixelOf(severityColors[scheme][name], alpha)]));

type Rectangle = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

function fill({ width, height, data }: Pixels, { left, right, top, bottom }: Rectangle, pixel: number) {
  for (let y = Math.max(top, 0); y < Math.min(bottom, height); y++) {
    data.fill(pixel, y * width + left, y * width + right);
  }
}

/** The middle part of a lane's height, in whole pixels. */
function shrink({ left, right, top, bottom }: Rectangle, share: number): Rectangle {
  const inset = Math.floor(((bottom - top) * (1 - share)) / 2);
  return { left, right, top: top + inset, bottom: bottom - inset };
}

/**
 * Paints the cells of the lanes that show, a gap of one CSS pixel after each: one image instead of a shape a cell, since
 * 200 x 500 shapes take ECharts half a second and the image takes a millisecond.
 */
export function paintSwimlane({ grid, geometry, height, ratio, scheme, isDimmed }: SwimlanePicture): Pixels {
  const { columns, plotWidth, laneHeight, scrollTop } = geometry;
  const size = { width: Math.round(plotWidth * ratio), height: Math.round(height * ratio) };
  const pixels: Pixels = { ...size, data: new Uint32Array(size.width * size.height) };
  const gap = Math.max(1, Math.round(ratio));
  const empty = pixelOf(scheme === 'light' ? '#000000' : '#ffffff', EMPTY_ALPHA[scheme]);
  const [strong, faint] = [bandPixels(scheme, 0xff), bandPixels(scheme, DIMMED_ALPHA)];
  const columnEdge = (column: number) => Math.round((column * size.width) / columns);
  const laneEdge = (lane: number) => Math.round((lane * laneHeight - scrollTop) * ratio);

  const { first, end } = visibleLanes(geometry, height);
  for (let lane = first; lane < end; lane++) {
    const [top, bottom] = [laneEdge(lane), laneEdge(lane + 1) - gap];
    for (let column = 0; column < columns; column++) {
      const cell = { left: columnEdge(column), right: columnEdge(column + 1) - gap, top, bottom };
      fill(pixels, cell, empty);
      const score = grid.highest[lane * columns + column];
      if (score < 0) continue;
      const band = severityOf(score);
      const palette = isDimmed?.({ lane, column }) ? faint : strong;
      fill(pixels, shrink(cell, fillOf[band]), palette.get(band) as number);
    }
  }
  return pixels;
}
