import { useCallback, useMemo, useState } from 'react';
import { EChart } from '../../../charts/EChart';
import { PixelCanvas } from '../../../charts/PixelCanvas';
import type { Pixels } from '../../../charts/Pixels';
import { paintOverview } from '../../../charts/paintOverview';
import type { ColorScheme } from '../../../charts/theme';
import type { ZoomListener } from '../../../charts/watchZoom';
import { zoomOption } from '../../../charts/zoomOption';
import type { Overview } from '../../../domain/swimlane';
import { epochMs, type TimeRange } from '../../../domain/time';
import { columnsTime, coveredColumns } from '../coveredColumns';
import classes from '../Swimlane.module.css';
import { OVERVIEW_HEIGHT, type SwimlaneSize } from '../swimlaneSize';

type OverviewStripProps = {
  overview: Overview;
  /** The part of its time that the lanes show. */
  shown: TimeRange;
  size: SwimlaneSize;
  scheme: ColorScheme;
  onZoom: (range: TimeRange, isDone: boolean) => void;
};

/** The part of a range between two percentages of it. */
function partOf({ from, to }: TimeRange, { start, end }: Parameters<ZoomListener>[0]): TimeRange {
  const at = (percent: number) => epochMs(from + ((to - from) * percent) / 100);
  return { from: at(start), to: at(end) };
}

/** The whole time of the data in bars, with a window over the part that is shown. */
export function OverviewStrip({ overview, shown, size, scheme, onZoom }: OverviewStripProps) {
  const { labelWidth, plotWidth, width } = size;
  const { from, interval } = overview;
  const columns = overview.highest.length;
  const [isDragged, setDragged] = useState(false);
  const extent = useMemo(() => columnsTime({ from, interval, columns }), [from, interval, columns]);
  const window = isDragged ? null : shown;

  const paint = useCallback(
    (pixels: Pixels, ratio: number) => {
      const covered = coveredColumns({ ...overview, columns }, shown);
      paintOverview({ overview, shown: covered, ratio, scheme }, pixels);
    },
    [overview, columns, shown, scheme],
  );
  const option = useMemo(
    () => zoomOption({ labelWidth, plotWidth, height: OVERVIEW_HEIGHT, extent, shown: window, scheme }),
    [labelWidth, plotWidth, extent, window, scheme],
  );
  const zoom: ZoomListener = useCallback(
    (percent, isDone) => {
      setDragged(!isDone);
      onZoom(partOf(extent, percent), isDone);
    },
    [extent, onZoom],
  );
  return (
    <div className={classes.overview}>
      <PixelCanvas className={classes.bars} width={plotWidth} height={OVERVIEW_HEIGHT} paint={paint} />
      <EChart option={option} width={width} height={OVERVIEW_HEIGHT} onZoom={zoom} />
    </div>
  );
}
