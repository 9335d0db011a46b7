import { useComputedColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { columnRange, type SwimlaneGrid, type ViewBy } from '../../domain/swimlane';
import type { TimeRange } from '../../domain/time';
import { useView } from '../../view/useView';
import { EmptySwimlane } from './EmptySwimlane';
import type { Selection } from './gridSelection';
import { NoLanes } from './NoLanes';
import { OverviewCaption } from './OverviewCaption';
import { overviewOf } from './overview';
import { Swimlane } from './Swimlane';
import { swimlaneSize } from './swimlaneSize';
import { useRoomForLanes } from './useRoomForLanes';
import type { TimeZoom } from './useTimeZoom';

type TimelineBodyProps = {
  by: ViewBy;
  grid: SwimlaneGrid;
  /** Over the whole extent of the data, whatever the lanes. */
  whole: SwimlaneGrid;
  width: number;
  zoom: TimeZoom;
};

const ROOM_FOR_A_REASON = 5;

/** The part of the overview that the lanes show: an end the view leaves open is the end of the overview. */
function useShown(extent: TimeRange): TimeRange {
  const { view, range } = useView();
  const from = view.from === null ? extent.from : range.from;
  const to = view.to === null ? extent.to : range.to;
  return useMemo(() => ({ from, to }), [from, to]);
}

/** The lanes, or why there are none, over the overview of the whole time. */
export function TimelineBody({ by, grid, whole, width, zoom }: TimelineBodyProps) {
  const { view, setView } = useView();
  const scheme = useComputedColorScheme('light');
  const key = JSON.stringify([by, view.jobs]);
  const room = useRoomForLanes(grid.lanes.length);
  const isEmpty = grid.lanes.length === 0;
  const size = useMemo(
    () => swimlaneSize(width, isEmpty ? Math.max(room, ROOM_FOR_A_REASON) : room),
    [width, room, isEmpty],
  );
  const overview = useMemo(() => overviewOf(whole), [whole]);
  const extent = useMemo(() => ({ from: whole.from, to: columnRange(whole, whole.columns - 1).to }), [whole]);
  const shown = useShown(extent);
  const chart = { grid, size, overview, extent, shown, scheme, onZoom: zoom.zoomTo };
  const caption = (
    <OverviewCaption size={size} isWhole={view.from === null && view.to === null} onShowAll={zoom.showAll} />
  );
  if (isEmpty) {
    return (
      <EmptySwimlane {...chart} reason={<NoLanes by={by} unplaced={grid.unplaced} />}>
        {caption}
      </EmptySwimlane>
    );
  }
  return (
    <Swimlane
      key={key}
      {...chart}
      selection={view}
      onSelect={(selection: Selection) => setView({ by, ...selection })}
      onWheelZoom={(factor, x) => zoom.zoomBy(factor, (x - size.labelWidth) / size.plotWidth)}
      onWheelRest={zoom.finishZoom}
    >
      {caption}
    </Swimlane>
  );
}
