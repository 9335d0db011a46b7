import type { CSSProperties } from 'react';

/** The parts of a swimlane in CSS pixels. */
export type SwimlaneSize = {
  readonly width: number;
  readonly labelWidth: number;
  readonly plotWidth: number;
  readonly lanesHeight: number;
};

export const LANE_HEIGHT = 26;
export const OVERVIEW_HEIGHT = 34;
/** The overall lane, and what parts it from the others. */
export const OVERALL_HEIGHT = LANE_HEIGHT + 6;

/** No browser scrolls through an element much higher than this many lanes. */
export const MOST_LANES = 300_000;

/** Below this many pixels the panel is a phone's: labels and lanes make room for what is below. */
const NARROW = 600;
/** Keeps the scrollbar and the end of the last time label off the cells. */
const MARGIN = 16;

/** Divides a width; shows at most as many lanes as leave the records below in sight. */
export function swimlaneSize(width: number, lanes: number): SwimlaneSize {
  const isNarrow = width < NARROW;
  const labelWidth = isNarrow ? 112 : 200;
  const shown = Math.min(Math.max(lanes, 1), isNarrow ? 8 : 10);
  return {
    width,
    labelWidth,
    plotWidth: Math.max(Math.floor(width) - labelWidth - MARGIN, 1),
    lanesHeight: shown * LANE_HEIGHT,
  };
}

/** The sizes as the style sheets know them: said once for all lanes. */
export const sizeVariables = ({ labelWidth, plotWidth }: SwimlaneSize): CSSProperties =>
  ({
    '--lane-height': `${LANE_HEIGHT}px`,
    '--overall-height': `${OVERALL_HEIGHT}px`,
    '--label-width': `${labelWidth}px`,
    '--plot-width': `${plotWidth}px`,
  }) as CSSProperties;
