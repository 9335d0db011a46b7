import type { EChartsCoreOption } from 'echarts/core';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { expect, it, vi } from 'vitest';
import '../../src/charts/createChart';
import { zoomOption } from '../../src/charts/zoomOption';
import { DAY, epochMs, type TimeRange } from '../../src/domain/time';

vi.stubEnv('TZ', 'UTC');
use([SVGRenderer]);

const start = epochMs(Date.UTC(2026, 9, 1));
const after = (days: number) => epochMs(start + days * DAY);

/** The chart as ECharts draws it on a server, after all of these options one after the other. */
function svgOf(...options: EChartsCoreOption[]): string {
  const instance = init(null, null, { renderer: 'svg', ssr: true, width: 716, height: 34 });
  for (const option of options) instance.setOption(option);
  const svg = instance.renderToSVGString();
  instance.dispose();
  return svg;
}

const strip = { labelWidth: 100, plotWidth: 600, height: 34, extent: { from: start, to: after(6) } } as const;
const zoomOf = (shown: TimeRange | null) => zoomOption({ ...strip, shown, scheme: 'light' });

const filler =
  /<path d="M([\d.]+) 0l([\d.]+) 0[^>]* transform="matrix\(1,0,0,-1,([\d.]+),[^>]* fill="rgb\(40,80,130\)"/g;

/** Where the window over the strip begins and ends, in pixels. */
function windowOf(svg: string): [number, number] {
  const found = [...svg.matchAll(filler)].map(([, ...numbers]) => numbers.map(Number));
  expect(found).toHaveLength(1);
  const [[left, width, strip]] = found;
  return [strip + left, strip + left + width];
}

it('lays the zoom window over the part of the time that is shown', () => {
  expect(windowOf(svgOf(zoomOf({ from: after(1), to: after(4) })))).toEqual([200, 500]);
});

it('leaves the window where it is while a hand is on it', () => {
  const svg = svgOf(zoomOf({ from: after(1), to: after(4) }), zoomOf(null));
  expect(windowOf(svg)).toEqual([200, 500]);
});
