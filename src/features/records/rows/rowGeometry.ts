import { ROW_HEIGHT } from './rowHeight';

/** Where rows stand below each other, in pixels from the top of the first: all are as high, but for the open one. */
export type RowGeometry = {
  readonly count: number;
  readonly open: { readonly index: number; readonly height: number } | null;
};

const growthOf = ({ open }: RowGeometry) => (open === null ? 0 : open.height - ROW_HEIGHT);

export const totalHeight = (geometry: RowGeometry): number => geometry.count * ROW_HEIGHT + growthOf(geometry);

export function topOf(geometry: RowGeometry, index: number): number {
  const isBelowOpen = geometry.open !== null && index > geometry.open.index;
  return index * ROW_HEIGHT + (isBelowOpen ? growthOf(geometry) : 0);
}

/** The row at a height; the first or the last one beyond them. */
export function rowAt(geometry: RowGeometry, y: number): number {
  const { count, open } = geometry;
  const isBelowOpen = open !== null && y >= topOf(geometry, open.index) + open.height;
  const row = Math.floor((isBelowOpen ? y - growthOf(geometry) : y) / ROW_HEIGHT);
  const isInOpen = open !== null && !isBelowOpen && row > open.index;
  return Math.max(0, Math.min(isInOpen ? open.index : row, count - 1));
}
