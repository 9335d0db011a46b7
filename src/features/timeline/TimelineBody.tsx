import { useComputedColorScheme } from '@mantine/core';
import { Suspense, useCallback, useMemo } from 'react';
import { useHasScheduledEvents } from '../../client/source';
import { lacksData, laneData } from '../../domain/laneData';
import type { DataColumns, Overview, SwimlaneGrid, Window } from '../../domain/swimlane';
import type { TimeRange } from '../../domain/time';
import { lazyPart } from '../../ui/lazyPart';
import { EmptySwimlane } from './EmptySwimlane';
import type { Selection } from './grid/gridSelection';
import { NoLanes } from './lanes/NoLanes';
import { useRoomForLanes } from './lanes/useRoomForLanes';
import { Swimlane } from './Swimlane';
import classes from './Swimlane.module.css';
import { swimlaneSize } from './swimlaneSize';
import { OverviewCaption } from './time/OverviewCaption';
import type { TimeZoom } from './time/useTimeZoom';

// Behind the rest of the first screen.
const EventStrip = lazyPart(async () => (await import('./events/EventStrip')).EventStrip);
const SwimlaneLegend = lazyPart(async () => (await import('./SwimlaneLegend')).SwimlaneLegend);
const LaneTable = lazyPart(async () => (await import('./lanes/LaneTable')).LaneTable);

export type TimelineBodyProps = {
  jobs: readonly string[];
  grid: SwimlaneGrid;
  overview: Overview;
  /** When there was data; null while it is not known. */
  data: DataColumns | null;
  /** The part of the overview that the lanes show, and whether that is all of it. */
  shown: TimeRange;
  isWhole: boolean;
  width: number;
  zoom: TimeZoom;
  /** The text that shown lanes have. */
  search: string;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  onLanes: (lanes: Window) => void;
};

const ROOM_FOR_A_REASON = 5;

/** The lanes, or why there are none, over the overview of the whole time. */
export function TimelineBody(props: TimelineBodyProps) {
  const { jobs, grid, overview, data, shown, isWhole, width, zoom, search, isTable, onTable } = props;
  const { selection, onSelect, onLanes } = props;
  const scheme = useComputedColorScheme('light');
  const room = useRoomForLanes(grid.laneCount);
  const hasEvents = useHasScheduledEvents();
  const isEmpty = grid.laneCount === 0;
  const size = useMemo(
    () => swimlaneSize(width, isEmpty ? Math.max(room, ROOM_FOR_A_REASON) : room),
    [width, room, isEmpty],
  );
  const { labelWidth, plotWidth } = size;
  const wheelZoom = useCallback(
    (factor: number, x: number) => zoom.zoomBy(factor, (x - labelWidth) / plotWidth),
    [zoom, labelWidth, plotWidth],
  );
  const when = useMemo(() => laneData(grid, data), [grid, data]);
  const chart = { grid, when, size, overview, shown, scheme, onZoom: zoom.zoomTo };
  const caption = <OverviewCaption labelWidth={labelWidth} isWhole={isWhole} onShowAll={zoom.showAll} />;
  const pickTime = useCallback(
    (at: TimeRange) => onSelect({ lanes: selection.lanes, at }),
    [onSelect, selection.lanes],
  );
  const { from, interval, columns } = grid;
  if (isTable && !isEmpty) {
    return (
      <Suspense fallback={null}>
        <LaneTable grid={grid} when={when} onLanes={onLanes} onClose={() => onTable(false)} />
      </Suspense>
    );
  }
  return (
    <>
      {/* Its room is there from the beginning, so that nothing moves when it comes: after all else of the first screen. */}
      {hasEvents && (
        <div className={classes.events}>
          <Suspense fallback={null}>
            {data !== null && <EventStrip {...{ jobs, from, interval, columns, size }} onPick={pickTime} />}
          </Suspense>
        </div>
      )}
      {isEmpty ? (
        <EmptySwimlane {...chart} reason={<NoLanes grid={grid} search={search} />}>
          {caption}
        </EmptySwimlane>
      ) : (
        <Swimlane
          key={JSON.stringify([grid.by, grid.thenBy, jobs])}
          {...chart}
          selection={selection}
          onSelect={onSelect}
          onLanes={onLanes}
          onWheelZoom={wheelZoom}
          onWheelRest={zoom.finishZoom}
        >
          {caption}
        </Swimlane>
      )}
      <Suspense fallback={null}>
        <SwimlaneLegend lacksData={lacksData(grid, when)} />
      </Suspense>
    </>
  );
}
