import type { GeoPoint } from '../domain/geo';

/** A part of a plain map, in degrees: x is the longitude, y the latitude downwards. Twice as wide as it is high. */
export type MapWindow = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const NARROWEST = 40;
const WIDEST = 360;
/** Room around the points, as a share of what they span. */
const MARGIN = 0.2;

const extent = (values: readonly number[]) => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { middle: (low + high) / 2, span: high - low };
};

/** The part of the map that holds all these points with some room around them, and never more than the whole earth. */
export function mapWindow(points: readonly GeoPoint[]): MapWindow {
  const across = extent(points.map(({ lon }) => lon));
  const down = extent(points.map(({ lat }) => -lat));
  const wished = Math.max(across.span, 2 * down.span) * (1 + 2 * MARGIN);
  const width = Math.min(Math.max(wished, NARROWEST), WIDEST);
  const height = width / 2;
  const y = Math.min(Math.max(down.middle - height / 2, -90), 90 - height);
  return { x: across.middle - width / 2, y, width, height };
}

/**
 * How far to the east the earth is to be drawn, as often as it takes to fill the window. Once more on both sides than it seems
 * to take, since land that lies across 180 degrees stands out of its map.
 */
export function earthShifts({ x, width }: MapWindow): readonly number[] {
  const first = Math.floor((x + 180) / 360) - 1;
  const last = Math.floor((x + width + 180) / 360) + 1;
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * 360);
}
