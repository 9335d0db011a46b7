import { LineChart, ScatterChart } from 'echarts/charts';
import { use } from 'echarts/core';
import { useMemo } from 'react';
import { EChart } from './EChart';
import { seriesOption } from './seriesOption';

use([LineChart, ScatterChart]);

type SeriesChartProps = Parameters<typeof seriesOption>[0] & { width: number; height: number };

/** The chart of a series. It comes apart from the page, with the parts of ECharts that nothing else draws with. */
export function SeriesChart({ points, model, marked, time, format, scheme, width, height }: SeriesChartProps) {
  const option = useMemo(
    () => seriesOption({ points, model, marked, time, format, scheme }),
    [points, model, marked, time, format, scheme],
  );
  return <EChart option={option} width={width} height={height} />;
}
