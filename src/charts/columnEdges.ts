/** Where columns of one width lie in a picture, in whole pixels. */
export type ColumnEdges = { readonly left: Uint32Array; readonly right: Uint32Array };

/** Divides a width into columns with a gap after each; none is narrower than a pixel. */
export function columnEdges(columns: number, width: number, gap: number): ColumnEdges {
  const edge = (column: number) => Math.round((column * width) / columns);
  const left = Uint32Array.from({ length: columns }, (_, column) => edge(column));
  const right = left.map((start, column) => Math.max(edge(column + 1) - gap, Math.min(start + 1, width)));
  return { left, right };
}
