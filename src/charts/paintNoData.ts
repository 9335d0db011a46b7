import type { SwimlaneGrid } from '../domain/swimlane';
import { columnEdges } from './columnEdges';
import { type Pixels, pixelOf } from './Pixels';
import { type SwimlaneGeometry, visibleLanes } from './swimlaneGeometry';
import { type ColorScheme, chartColors } from './theme';

type NoDataPicture = {
  readonly grid: Pick<SwimlaneGrid, 'highest' | 'firstLane'> & { readonly lanes: { readonly length: number } };
  readonly geometry: SwimlaneGeometry;
  readonly ratio: number;
  readonly scheme: ColorScheme;
  /** Per lane by its place in `lanes`: 0 in the columns where it had no data; null where that is not known. */
  readonly dataOf: (place: number) => Uint8Array | null;
};

/** Three times as strong as the ground, as what has a meaning must be. */
const LINE_ALPHA = 0xc0;

/** Takes the ground away from the painted cells without a record in which there was no data: what is left is a thin line, as long as time goes on. */
export function paintNoData({ grid, geometry, ratio, scheme, dataOf }: NoDataPicture, pixels: Pixels): void {
  const { columns, laneHeight, scrollTop } = geometry;
  const gap = Math.max(1, Math.round(ratio));
  const { left, right } = columnEdges(columns, pixels.width, gap);
  const line = pixelOf(chartColors[scheme].text, LINE_ALPHA);
  const laneEdge = (lane: number) => Math.round((lane * laneHeight - scrollTop) * ratio);
  const { first, end } = visibleLanes(geometry, pixels.height / ratio);
  const endHeld = Math.min(end, grid.firstLane + grid.lanes.length);
  for (let lane = Math.max(first, grid.firstLane); lane < endHeld; lane++) {
    const place = lane - grid.firstLane;
    const data = dataOf(place);
    if (data === null) continue;
    const [top, bottom] = [laneEdge(lane), laneEdge(lane + 1) - gap];
    const middle = top + Math.floor((bottom - top - gap) / 2);
    for (let column = 0; column < columns; column++) {
      if (data[column] !== 0 || grid.highest[place * columns + column] >= 0) continue;
      const across = { left: left[column], right: right[column] };
      fill(pixels, { ...across, top, bottom }, 0);
      fill(pixels, { ...across, top: middle, bottom: middle + gap }, line);
    }
  }
}

type Edges = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** As much of a rectangle as lies in the picture. */
function fill({ width, height, data }: Pixels, { left, right, top, bottom }: Edges, pixel: number): void {
  for (let y = Math.max(top, 0); y < Math.min(bottom, height); y++)
    data.fill(pixel, y * width + left, y * width + right);
}
