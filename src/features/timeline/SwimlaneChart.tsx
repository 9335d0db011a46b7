import { useCallback, useMemo, useState } from 'react';
import { EChart } from '../../charts/EChart';
import { paintSwimlane } from '../../charts/paintSwimlane';
import type { SwimlaneCell, SwimlaneGeometry } from '../../charts/swimlaneGeometry';
import { AXIS_HEIGHT, OVERVIEW_HEIGHT, type Overview, swimlaneOption } from '../../charts/swimlaneOption';
import type { ColorScheme } from '../../charts/theme';
import type { ZoomListener } from '../../charts/watchZoom';
import { columnRange, type SwimlaneGrid } from '../../domain/swimlane';
import { epochMs, type TimeRange } from '../../domain/time';
import type { SwimlaneSize } from './swimlaneSize';

export type SwimlaneChartProps = {
  grid: SwimlaneGrid;
  geometry: SwimlaneGeometry;
  size: SwimlaneSize;
  overview: Overview;
  /** The time the overview covers, and the part of it that is shown above. */
  extent: TimeRange;
  shown: TimeRange;
  isDimmed: ((cell: SwimlaneCell) => boolean) | null;
  scheme: ColorScheme;
  onZoom: (range: TimeRange, isDone: boolean) => void;
};

const timeOf = (grid: SwimlaneGrid): TimeRange => ({ from: grid.from, to: columnRange(grid, grid.columns - 1).to });

/** The part of a range between two percentages of it. */
function partOf({ from, to }: TimeRange, { start, end }: Parameters<ZoomListener>[0]): TimeRange {
  const at = (percent: number) => epochMs(from + ((to - from) * percent) / 100);
  return { from: at(start), to: at(end) };
}

/** All that is drawn: the lanes, their time axis, and the overview with its zoom window. */
export function SwimlaneChart(props: SwimlaneChartProps) {
  const { grid, geometry, size, overview, extent, shown, isDimmed, scheme, onZoom } = props;
  const { lanesHeight } = size;
  const [canvas] = useState(() => document.createElement('canvas'));
  const [isDragged, setDragged] = useState(false);

  const pixels = useMemo(
    () => paintSwimlane({ grid, geometry, height: lanesHeight, ratio: window.devicePixelRatio, scheme, isDimmed }),
    [grid, geometry, lanesHeight, scheme, isDimmed],
  );
  const option = useMemo(() => {
    return swimlaneOption({
      layout: size,
      canvas,
      pixels,
      time: timeOf(grid),
      overview,
      extent,
      shown,
      isDragged,
      scheme,
    });
  }, [canvas, pixels, grid, size, overview, extent, shown, isDragged, scheme]);

  const zoom: ZoomListener = useCallback(
    (percent, isDone) => {
      setDragged(!isDone);
      onZoom(partOf(extent, percent), isDone);
    },
    [extent, onZoom],
  );

  const height = lanesHeight + AXIS_HEIGHT + OVERVIEW_HEIGHT;
  return <EChart option={option} width={size.width} height={height} onZoom={zoom} />;
}
