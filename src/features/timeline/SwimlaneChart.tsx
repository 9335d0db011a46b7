import { memo, useCallback } from 'react';
import { PixelCanvas } from '../../charts/PixelCanvas';
import type { Pixels } from '../../charts/Pixels';
import { paintNoData } from '../../charts/paintNoData';
import { type ColumnSpan, paintSwimlane } from '../../charts/paintSwimlane';
import type { SwimlaneGeometry } from '../../charts/swimlaneGeometry';
import type { ColorScheme } from '../../charts/theme';
import type { LaneData } from '../../domain/laneData';
import type { Overview, SwimlaneGrid } from '../../domain/swimlane';
import type { TimeRange } from '../../domain/time';
import { OverviewStrip } from './OverviewStrip';
import classes from './Swimlane.module.css';
import type { SwimlaneSize } from './swimlaneSize';
import { TimeAxis } from './TimeAxis';

export type SwimlaneChartProps = {
  grid: SwimlaneGrid;
  /** When the lanes had data. */
  when: LaneData;
  geometry: SwimlaneGeometry;
  size: SwimlaneSize;
  overview: Overview;
  /** The part of the overview that the lanes show. */
  shown: TimeRange;
  selectedIn: ((lane: number) => ColumnSpan | null) | null;
  scheme: ColorScheme;
  onZoom: (range: TimeRange, isDone: boolean) => void;
};

/** All that is drawn: the lanes, their time axis, and the overview with its zoom window. */
export const SwimlaneChart = memo(function SwimlaneChart(props: SwimlaneChartProps) {
  const { grid, when, geometry, size, overview, shown, selectedIn, scheme, onZoom } = props;
  const paint = useCallback(
    (pixels: Pixels, ratio: number) => {
      paintSwimlane({ grid, geometry, ratio, scheme, selectedIn }, pixels);
      paintNoData({ grid, geometry, ratio, scheme, dataOf: when.ofPlace }, pixels);
    },
    [grid, when, geometry, scheme, selectedIn],
  );
  return (
    <>
      <PixelCanvas className={classes.picture} width={size.plotWidth} height={size.lanesHeight} paint={paint} />
      <TimeAxis from={grid.from} interval={grid.interval} columns={grid.columns} size={size} />
      <OverviewStrip overview={overview} shown={shown} size={size} scheme={scheme} onZoom={onZoom} />
    </>
  );
});
