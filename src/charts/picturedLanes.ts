import type { LaneData } from '../domain/laneData';
import { laneLabel } from '../domain/laneKey';
import type { SwimlaneGrid } from '../domain/swimlane';

// Where the lanes of a picture lie, in pixels from its upper left corner.

export const WIDTH = 1200;
export const MARGIN = 24;
export const LABELS = 220;
export const PLOT = WIDTH - LABELS - 2 * MARGIN;
export const LANE = 22;
/** The overall lane, with what parts it from the others. */
export const OVERALL = LANE + 6;

/** Half a hundredth of a pixel cannot be seen, and long numbers make a large file. */
export const rounded = (length: number): number => Math.round(length * 100) / 100;

/** A lane as it is drawn: its upper edge, and its cells from left to right. */
export type PicturedLane = {
  readonly name: string;
  readonly highest: number;
  readonly count: number;
  readonly top: number;
  /** Highest score, -1 without a record. */
  readonly scores: Float64Array;
  readonly interim: Uint8Array;
  /** Null where it is not known. */
  readonly hadData: Uint8Array | null;
};

/** The overall lane and, apart from it, the others, from `top` on. */
export function picturedLanes(grid: SwimlaneGrid, when: LaneData, top: number): PicturedLane[] {
  const { columns, lanes, thenBy, overall } = grid;
  const all: PicturedLane = {
    name: 'Overall',
    highest: overall.highest.reduce((highest, score) => Math.max(highest, score), -1),
    count: overall.count.reduce((sum, count) => sum + count, 0),
    ...{ top, scores: overall.highest, interim: overall.interim, hadData: when.ofAll },
  };
  const others = lanes.map(({ key, highest, count }, place): PicturedLane => {
    const [start, end] = [place * columns, (place + 1) * columns];
    return {
      ...{ name: laneLabel(key, thenBy), highest, count, top: top + OVERALL + place * LANE },
      ...{ scores: grid.highest.subarray(start, end), interim: grid.interim.subarray(start, end) },
      hadData: when.ofPlace(place),
    };
  });
  return [all, ...others];
}

const cellWidth = ({ scores }: PicturedLane): number => PLOT / scores.length;

/** Where a column begins. */
export const xOf = (row: PicturedLane, column: number): number => rounded(MARGIN + LABELS + column * cellWidth(row));

/** How wide a cell is drawn: it leaves a gap, but is half of its column at least. */
export const acrossOf = (row: PicturedLane): number => rounded(Math.max(cellWidth(row) - 1, cellWidth(row) / 2));

/** A path around a cell, in the middle of its lane. */
export function cellShape(row: PicturedLane, column: number, height: number): string {
  const y = rounded(row.top + (LANE - 1 - height) / 2);
  const across = acrossOf(row);
  return `M${xOf(row, column)} ${y}h${across}v${rounded(height)}h${-across}z`;
}
