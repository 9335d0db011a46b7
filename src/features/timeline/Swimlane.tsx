import { type ReactNode, useId, useMemo, useRef } from 'react';
import { type SwimlaneGeometry, visibleLanes } from '../../charts/swimlaneGeometry';
import type { SwimlaneGrid } from '../../domain/swimlane';
import { CellTooltip } from './CellTooltip';
import { gridAttributes } from './gridAria';
import type { Selection } from './gridSelection';
import { LaneRow } from './LaneRow';
import { Outline } from './Outline';
import classes from './Swimlane.module.css';
import { SwimlaneChart, type SwimlaneChartProps } from './SwimlaneChart';
import { LANE_HEIGHT, type SwimlaneSize } from './swimlaneSize';
import { useGridCursor } from './useGridCursor';
import { useHighlight } from './useHighlight';
import { useLaneScroll } from './useLaneScroll';
import { useWheelZoom, type WheelZoom } from './useWheelZoom';

type SwimlaneProps = Omit<SwimlaneChartProps, 'geometry' | 'isDimmed'> & {
  grid: SwimlaneGrid;
  size: SwimlaneSize;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onWheelZoom: WheelZoom;
  onWheelRest: () => void;
  /** What stands beside the overview, under the labels. */
  children?: ReactNode;
};

/** The lanes in sight, and the active one wherever it is: the grid names its active cell by an element that must exist. */
function lanesToRender(geometry: SwimlaneGeometry, height: number, active: number): number[] {
  const { first, end } = visibleLanes(geometry, height);
  const inSight = Array.from({ length: end - first }, (_, i) => first + i);
  return inSight.includes(active) ? inSight : [...inSight, active];
}

/** The lanes as a grid that keyboard, pointer and screen reader can work, laid over the chart that shows them. */
export function Swimlane({ selection, onSelect, onWheelZoom, onWheelRest, children, ...chart }: SwimlaneProps) {
  const { grid, size } = chart;
  const { lanesHeight } = size;
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { scrollTop, ...scroll } = useLaneScroll(scroller, grid.lanes.length, lanesHeight);
  const geometry = useMemo(
    () => ({ ...size, lanes: grid.lanes.length, columns: grid.columns, laneHeight: LANE_HEIGHT, scrollTop }),
    [size, grid, scrollTop],
  );
  const { cursor, drawn, pointed, handlers } = useGridCursor({
    grid,
    geometry,
    lanesHeight,
    selection,
    onSelect,
    ...scroll,
  });
  useWheelZoom(scroller, onWheelZoom, onWheelRest);

  const { selected, isSelected, isDimmed, isLaneDimmed } = useHighlight(grid, selection);

  return (
    <div className={classes.frame}>
      <SwimlaneChart {...chart} geometry={geometry} isDimmed={isDimmed} />
      <div
        ref={scroller}
        {...gridAttributes(gridId, grid, cursor.active)}
        {...handlers}
        className={classes.grid}
        style={{ height: lanesHeight }}
        onScroll={scroll.onScroll}
      >
        <div style={{ height: grid.lanes.length * LANE_HEIGHT }}>
          <div className={classes.window} style={{ height: Math.min(lanesHeight, grid.lanes.length * LANE_HEIGHT) }}>
            {lanesToRender(geometry, lanesHeight, cursor.active.lane).map((lane) => (
              <LaneRow
                key={lane}
                gridId={gridId}
                grid={grid}
                geometry={geometry}
                lane={lane}
                activeColumn={cursor.active.lane === lane ? cursor.active.column : null}
                isSelected={isSelected}
                isDimmed={isLaneDimmed(lane)}
              />
            ))}
            {selected.map((rectangle) => (
              <Outline key={rectangle.lanes[0]} rectangle={rectangle} geometry={geometry} />
            ))}
            {drawn && <Outline rectangle={drawn} geometry={geometry} isDrawn />}
          </div>
        </div>
      </div>
      {pointed && <CellTooltip grid={grid} {...pointed} />}
      {children}
    </div>
  );
}
