import { useElementSize } from '@mantine/hooks';
import { useCallback, useMemo, useState } from 'react';
import type { Overview } from '../../domain/swimlane';
import type { TimeRange } from '../../domain/time';
import { useView } from '../../view/useView';
import { columnsTime } from './coveredColumns';
import type { Selection } from './grid/gridSelection';
import { windowOver } from './grid/gridWindow';
import { swimlaneSize } from './swimlaneSize';
import { TimelinePanel } from './TimelinePanel';
import { useTimeZoom } from './time/useTimeZoom';
import { useSettledWidth } from './useSettledWidth';
import { useTimelineData } from './useTimelineData';

/** The part of the overview that the lanes show: an end the view leaves open is the end of the overview. */
function useShown(overview: Overview | undefined): TimeRange {
  const { view, range } = useView();
  const extent = overview ? columnsTime({ ...overview, columns: overview.highest.length }) : range;
  const from = view.from === null ? extent.from : range.from;
  const to = view.to === null ? extent.to : range.to;
  return useMemo(() => ({ from, to }), [from, to]);
}

/** What the view has selected, the same object while it is the same. */
function useSelection(): Selection {
  const { lanes, at } = useView().view;
  return useMemo(() => ({ lanes, at }), [lanes, at]);
}

/**
 * The swimlane panel: what happened when, lane by lane, and the time the whole page shows. Asks what the view wants to know
 * at each change of it, and renders the panel only when there is something new to show.
 */
export function Timeline() {
  const { view, setView } = useView();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { plotWidth } = swimlaneSize(useSettledWidth(width), 0);
  const [lanes, setLanes] = useState(() => windowOver(0, 0));
  const [search, setSearch] = useState('');
  const [isTable, setTable] = useState(false);
  const { longestBucketSpan, ...data } = useTimelineData(width > 0 ? plotWidth : 0, lanes, search);
  const { by } = data;
  const select = useCallback((selection: Selection) => setView({ by, ...selection }), [by, setView]);
  return (
    <TimelinePanel
      {...data}
      bodyRef={ref}
      width={width}
      jobs={view.jobs}
      shown={useShown(data.overview)}
      isWhole={view.from === null && view.to === null}
      selection={useSelection()}
      zoom={useTimeZoom(plotWidth, longestBucketSpan)}
      onSelect={select}
      search={search}
      onSearch={setSearch}
      isTable={isTable}
      onTable={setTable}
      onLanes={setLanes}
    />
  );
}
