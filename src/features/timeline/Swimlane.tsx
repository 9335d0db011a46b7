import { type ReactNode, Suspense, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type SwimlaneGeometry, visibleLanes } from '../../charts/swimlaneGeometry';
import type { Window } from '../../domain/swimlane';
import { lazyPart } from '../../ui/lazyPart';
import { columnTimes } from './cellText';
import { figureText } from './figureText';
import { cellId, gridAttributes } from './grid/gridAria';
import { overallGeometry } from './grid/gridPoint';
import type { Rectangle, Selection } from './grid/gridSelection';
import { laneName, laneOf, OVERALL, windowOver } from './grid/gridWindow';
import { useGridCursor } from './grid/useGridCursor';
import { useHighlight } from './grid/useHighlight';
import { LaneCells } from './lanes/LaneCells';
import { LaneRow } from './lanes/LaneRow';
import { laneEntities } from './lanes/laneEntities';
import { useLaneScroll } from './lanes/useLaneScroll';
import { Outline } from './Outline';
import classes from './Swimlane.module.css';
import { SwimlaneChart, type SwimlaneChartProps } from './SwimlaneChart';
import { LANE_HEIGHT, MOST_LANES, OVERALL_HEIGHT, sizeVariables } from './swimlaneSize';
import { useWheelZoom, type WheelZoom } from './time/useWheelZoom';

// Only who points or asks sees them.
const CellTooltip = lazyPart(async () => (await import('./CellTooltip')).CellTooltip);
const LaneMenu = lazyPart(async () => (await import('./lanes/LaneMenu')).LaneMenu);

type SwimlaneProps = Omit<SwimlaneChartProps, 'geometry' | 'highlight'> & {
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
  return active === OVERALL || inSight.includes(active) ? inSight : [...inSight, active];
}

type InSight = ReturnType<typeof visibleLanes>;

/** Asks for the lanes in sight, and for those of a rectangle that is drawn or picked. */
function useLanesAtHand({ first, end }: InSight, rectangle: Rectangle | null, onLanes: (lanes: Window) => void) {
  const [firstDrawn, lastDrawn] = rectangle?.lanes ?? [first, end - 1];
  const { offset, limit } = windowOver(Math.min(first, firstDrawn), Math.max(end, lastDrawn + 1));
  useLayoutEffect(() => onLanes({ offset, limit }), [offset, limit, onLanes]);
}

/** The lane whose menu is open, and the element it lies at. */
type Menu = { readonly lane: number; readonly anchor: HTMLElement };

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
  const [menu, setMenu] = useState<Menu | null>(null);
  const openMenu = useCallback((lane: number, anchor: HTMLElement) => setMenu({ lane, anchor }), []);
  const openMenuByKey = (lane: number) => {
    const label = document.getElementById(cellId(gridId, { lane, column: -1 }));
    if (label && laneEntities(grid, lane).length > 0) openMenu(lane, label);
  };
  const closeMenu = () => {
    setMenu(null);
    scroller.current?.focus({ preventScroll: true });
  };
  const cursor = useGridCursor({
    ...{ grid, geometry, lanesHeight, selection, onSelect },
    ...{ showLane: scroll.showLane, onMenu: openMenuByKey },
  });
  const { active, drawn, picked, pointed } = cursor;
  useLanesAtHand(inSight, picked ?? drawn, onLanes);
  useWheelZoom(scroller, onWheelZoom, onWheelRest);
  const { selected, highlight, isSelected } = useHighlight(grid, selection);
  const times = useMemo(() => columnTimes({ from, interval, columns }), [from, interval, columns]);
  const wordsId = `${gridId}-words`;
  const isPointed = pointed?.cell.lane === active.lane && pointed.cell.column === active.column;

  const row = (lane: number) => {
    const figure = lane === OVERALL ? grid.overall.figure : (laneOf(grid, lane)?.figure ?? -1);
    return (
      <LaneRow
        // The cells go from lane to lane with the active one, so that they need not be made anew.
        key={active.lane === lane ? 'active' : lane}
        gridId={gridId}
        lane={lane}
        name={laneName(grid, lane)}
        figure={figureText(grid.order, figure)}
        isSelected={isSelected({ lane, column: -1 })}
        isDimmed={lane !== OVERALL && highlight.selectedIn?.(lane) === null}
        isActive={active.lane === lane && active.column < 0}
        onFilter={laneEntities(grid, lane).length > 0 ? openMenu : null}
      >
        {active.lane === lane && (
          <LaneCells
            gridId={gridId}
            grid={grid}
            when={when}
            times={times}
            active={active}
            isSelected={isSelected}
            describedBy={isPointed ? wordsId : undefined}
          />
        )}
      </LaneRow>
    );
  };
  const outlined = drawn ? [...selected, drawn] : selected;
  const outline = (rectangle: Rectangle, of: SwimlaneGeometry) => (
    <Outline
      key={`${rectangle.lanes?.[0]} ${rectangle === drawn}`}
      rectangle={rectangle}
      geometry={of}
      isDrawn={rectangle === drawn}
    />
  );
  const shownHeight = Math.min(lanesHeight, lanes * LANE_HEIGHT);

  return (
    <div className={classes.frame} style={sizeVariables(size)}>
      <SwimlaneChart {...chart} geometry={geometry} highlight={highlight} />
      <div
        ref={scroller}
        {...gridAttributes(gridId, { lanes: grid.laneCount, columns }, active)}
        {...cursor.handlers}
        className={classes.grid}
        style={{ height: OVERALL_HEIGHT + lanesHeight }}
        onScroll={scroll.onScroll}
      >
        <div style={{ height: OVERALL_HEIGHT + lanes * LANE_HEIGHT }}>
          <div className={classes.window} style={{ height: OVERALL_HEIGHT + shownHeight }}>
            {row(OVERALL)}
            {outlined.filter((one) => one.lanes === null).map((one) => outline(one, overallGeometry(geometry)))}
            <div className={classes.lanes} style={{ height: shownHeight }}>
              <div style={{ transform: `translateY(${-scrollTop}px)` }}>
                {lanesToRender(inSight, active.lane).map(row)}
              </div>
              {outlined.map((one) => outline(one, geometry))}
            </div>
          </div>
        </div>
      </div>
      <Suspense fallback={null}>
        {pointed && <CellTooltip grid={grid} when={when} times={times} wordsId={wordsId} {...pointed} />}
        {menu && <LaneMenu entities={laneEntities(grid, menu.lane)} anchor={menu.anchor} onClose={closeMenu} />}
      </Suspense>
      {children}
    </div>
  );
}
