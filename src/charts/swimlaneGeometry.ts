/** Where the cells of a swimlane lie, in CSS pixels from its upper left corner: labels first, then the plot. */
export type SwimlaneGeometry = {
  readonly lanes: number;
  readonly columns: number;
  readonly labelWidth: number;
  readonly plotWidth: number;
  readonly laneHeight: number;
  /** How far the lanes are scrolled. */
  readonly scrollTop: number;
};

/** A lane and a column by number; column -1 is the lane's label. */
export type SwimlaneCell = { readonly lane: number; readonly column: number };

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The cell at a point, or the nearest one to a point outside. */
export function nearestCell(geometry: SwimlaneGeometry, x: number, y: number): SwimlaneCell {
  const { lanes, columns, labelWidth, plotWidth, laneHeight, scrollTop } = geometry;
  const column = Math.floor(((x - labelWidth) / plotWidth) * columns);
  return {
    lane: clamp(Math.floor((y + scrollTop) / laneHeight), 0, lanes - 1),
    column: clamp(column, -1, columns - 1),
  };
}

/** The cell at a point; null where there is none. */
export function cellAt(geometry: SwimlaneGeometry, x: number, y: number): SwimlaneCell | null {
  const { lanes, labelWidth, plotWidth, laneHeight, scrollTop } = geometry;
  const inside = x >= 0 && x < labelWidth + plotWidth && y >= 0 && y + scrollTop < lanes * laneHeight;
  return inside ? nearestCell(geometry, x, y) : null;
}

/** The box round all cells from one to another, both included. */
export function boxOf(geometry: SwimlaneGeometry, first: SwimlaneCell, last: SwimlaneCell): Box {
  const { columns, labelWidth, plotWidth, laneHeight, scrollTop } = geometry;
  const edge = (column: number) => (column < 0 ? 0 : labelWidth + (column * plotWidth) / columns);
  const left = edge(first.column);
  return {
    left,
    top: first.lane * laneHeight - scrollTop,
    width: edge(last.column + 1) - left,
    height: (last.lane - first.lane + 1) * laneHeight,
  };
}

/** The lanes of which at least a part shows in a window of a height, the last one not included. */
export function visibleLanes(
  { lanes, laneHeight, scrollTop }: SwimlaneGeometry,
  height: number,
): { first: number; end: number } {
  return {
    first: clamp(Math.floor(scrollTop / laneHeight), 0, lanes),
    end: clamp(Math.ceil((scrollTop + height) / laneHeight), 0, lanes),
  };
}
