import { DataZoomSliderComponent, GridComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

export type { ECharts };

use([GridComponent, DataZoomSliderComponent, CanvasRenderer]);

/** A chart inside an element, with only the parts of ECharts that Redlane draws with. It gets its size by `resize`. */
export function createChart(host: HTMLElement): { chart: ECharts; dispose: () => void } {
  const root = document.createElement('div');
  host.append(root);
  const chart = init(root, null, { width: 1, height: 1 });
  const dispose = () => {
    root.remove();
    // ECharts 6.1 may still have a frame to draw, and throws when the chart is gone by then.
    requestAnimationFrame(() => chart.dispose());
  };
  return { chart, dispose };
}
