import { memo, useCallback } from 'react';
import { PixelCanvas } from '../../charts/PixelCanvas';
import type { Pixels } from '../../charts/Pixels';
import { paintNoData } from '../../charts/paintNoData';
import { paintSwimlane } from '../../charts/paintSwimlane';
import type { SwimlaneGeometry } from '../../charts/swimlaneGeometry';
import type { ColorScheme } from '../../charts/theme';
import type { LaneData } from '../../domain/laneData';
import type { Overview, SwimlaneGrid } from '../../domain/swimlane';
import type { TimeRange } from '../../domain/time';
import { overallGeometry } from './grid/gridPoint';
import type { Highlight } from './grid/useHighlight';
import classes from './Swimlane.module.css';
import { LANE_HEIGHT, type SwimlaneSize } from './swimlaneSize';
import { OverviewStrip } from './time/OverviewStrip';
import { TimeAxis } from './time/TimeAxis';

export type SwimlaneChartProps = {
  grid: SwimlaneGrid;
  /** When the lanes had data. */
  when: LaneData;
  geometry: SwimlaneGeometry;
  size: SwimlaneSize;
  overview: Overview;
  /** The part of the overview that the lanes show. */
  shown: TimeRange;
  highlight: Highlight;
  scheme: ColorScheme;
  onZoom: (range: TimeRange, isDone: boolean) => void;
};

/** All that is drawn: the overall lane, the lanes, their time axis, and the overview with its zoom window. */
export const SwimlaneChart = memo(function SwimlaneChart(props: SwimlaneChartProps) {
  const { grid, when, geometry, size, overview, shown, highlight, scheme, onZoom } = props;
  const { selectedIn, selectedOverall } = highlight;
  const paint = useCallback(
    (pixels: Pixels, ratio: number) => {
      paintSwimlane({ grid, geometry, ratio, scheme, selectedIn }, pixels);
      paintNoData({ grid, geometry, ratio, scheme, dataOf: when.ofPlace }, pixels);
    },
    [grid, when, geometry, scheme, selectedIn],
  );
  const paintOverall = useCallback(
    (pixels: Pixels, ratio: number) => {
      const lane = { ...grid.overall, firstLane: 0, lanes: { length: 1 } };
      const picture = { grid: lane, geometry: overallGeometry(geometry), ratio, scheme, selectedIn: selectedOverall };
      paintSwimlane(picture, pixels);
      paintNoData({ ...picture, dataOf: () => when.ofAll }, pixels);
    },
    [grid, when, geometry, scheme, selectedOverall],
  );
  return (
    <>
      <PixelCanvas className={classes.overall} width={size.plotWidth} height={LANE_HEIGHT} paint={paintOverall} />
      <PixelCanvas className={classes.picture} width={size.plotWidth} height={size.lanesHeight} paint={paint} />
      <TimeAxis from={grid.from} interval={grid.interval} columns={grid.columns} size={size} />
      <OverviewStrip overview={overview} shown={shown} size={size} scheme={scheme} onZoom={onZoom} />
    </>
  );
});
