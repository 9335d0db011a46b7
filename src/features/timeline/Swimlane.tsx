import { type ReactNode, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { type SwimlaneGeometry, visibleLanes } from '../../charts/swimlaneGeometry';
import { valueLabel } from '../../domain/entity';
import { formatScore } from '../../domain/number';
import type { Window } from '../../domain/swimlane';
import { CellTooltip } from './CellTooltip';
import { columnTimes } from './cellText';
import { gridAttributes } from './gridAria';
import type { Rectangle, Selection } from './gridSelection';
import { laneOf, windowOver } from './gridWindow';
import { LaneCells } from './LaneCells';
import { LaneRow } from './LaneRow';
import { Outline } from './Outline';
import classes from './Swimlane.module.css';
import { SwimlaneChart, type SwimlaneChartProps } from './SwimlaneChart';
import { LANE_HEIGHT, MOST_LANES, sizeVariables } from './swimlaneSize';
import { useGridCursor } from './useGridCursor';
import { useHighlight } from './useHighlight';
import { useLaneScroll } from './useLaneScroll';
import { useWheelZoom, type WheelZoom } from './useWheelZoom';

type SwimlaneProps = Omit<SwimlaneChartProps, 'geometry' | 'selectedIn'> & {
  selection: Selection;
  onSelect: (selection: Selection) => void;
  /** The lanes that are to be at hand. */
  onLanes: (lanes: Window) => void;
  onWheelZoom: WheelZoom;
  onWheelRest: () => void;
  /** What stands beside the overview, under the labels. */
  children?: ReactNode;
};

/** The lanes in sight, and the active one wherever it is: the grid names its active cell by an element that must exist. */
function lanesToRender({ first, end }: InSight, active: number): number[] {
  const inSight = Array.from({ length: end - first }, (_, i) => first + i);
  return inSight.includes(active) ? inSight : [...inSight, active];
}

type InSight = ReturnType<typeof visibleLanes>;

/** Asks for the lanes in sight, and for those of a rectangle that is drawn or picked. */
function useLanesAtHand({ first, end }: InSight, rectangle: Rectangle | null, onLanes: (lanes: Window) => void) {
  const [firstDrawn, lastDrawn] = rectangle?.lanes ?? [first, end - 1];
  const { offset, limit } = windowOver(Math.min(first, firstDrawn), Math.max(end, lastDrawn + 1));
  useLayoutEffect(() => onLanes({ offset, limit }), [offset, limit, onLanes]);
}

/** The lanes as a grid that keyboard, pointer and screen reader can work, laid over the chart that shows them. */
export function Swimlane({
  selection,
  onSelect,
  onLanes,
  onWheelZoom,
  onWheelRest,
  children,
  ...chart
}: SwimlaneProps) {
  const { grid, when, size } = chart;
  const { lanesHeight } = size;
  const { from, interval, columns } = grid;
  const lanes = Math.min(grid.laneCount, MOST_LANES);
  const gridId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { scrollTop, ...scroll } = useLaneScroll(scroller, lanes, lanesHeight);
  const geometry: SwimlaneGeometry = useMemo(
    () => ({ ...size, lanes, columns, laneHeight: LANE_HEIGHT, scrollTop }),
    [size, lanes, columns, scrollTop],
  );
  const inSight = visibleLanes(geometry, lanesHeight);
  const cursor = useGridCursor({ grid, geometry, lanesHeight, selection, onSelect, showLane: scroll.showLane });
  const { active, drawn, picked, pointed } = cursor;
  useLanesAtHand(inSight, picked ?? drawn, onLanes);
  useWheelZoom(scroller, onWheelZoom, onWheelRest);
  const { selected, isSelected, selectedIn } = useHighlight(grid, selection);
  const times = useMemo(() => columnTimes({ from, interval, columns }), [from, interval, columns]);

  const row = (lane: number) => {
    const held = laneOf(grid, lane);
    return (
      <LaneRow
        // The cells go from lane to lane with the active one, so that they need not be made anew.
        key={active.lane === lane ? 'active' : lane}
        gridId={gridId}
        lane={lane}
        name={held && valueLabel(held.key)}
        highest={held ? formatScore(held.highest) : ''}
        isSelected={isSelected({ lane, column: -1 })}
        isDimmed={selectedIn !== null && selectedIn(lane) === null}
        isActive={active.lane === lane && active.column < 0}
      >
        {active.lane === lane && (
          <LaneCells gridId={gridId} grid={grid} when={when} times={times} active={active} isSelected={isSelected} />
        )}
      </LaneRow>
    );
  };

  return (
    <div className={classes.frame} style={sizeVariables(size)}>
      <SwimlaneChart {...chart} geometry={geometry} selectedIn={selectedIn} />
      <div
        ref={scroller}
        {...gridAttributes(gridId, { lanes: grid.laneCount, columns }, active)}
        {...cursor.handlers}
        className={classes.grid}
        style={{ height: lanesHeight }}
        onScroll={scroll.onScroll}
      >
        <div style={{ height: lanes * LANE_HEIGHT }}>
          <div className={classes.window} style={{ height: Math.min(lanesHeight, lanes * LANE_HEIGHT) }}>
            <div style={{ transform: `translateY(${-scrollTop}px)` }}>
              {lanesToRender(inSight, active.lane).map(row)}
            </div>
            {selected.map((rectangle) => (
              <Outline key={rectangle.lanes[0]} rectangle={rectangle} geometry={geometry} />
            ))}
            {drawn && <Outline rectangle={drawn} geometry={geometry} isDrawn />}
          </div>
        </div>
      </div>
      {pointed && <CellTooltip grid={grid} when={when} times={times} {...pointed} />}
      {children}
    </div>
  );
}
