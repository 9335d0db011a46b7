import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { expect, it, vi } from 'vitest';
import '../../src/charts/createChart';
import { type SwimlaneChart, swimlaneOption } from '../../src/charts/swimlaneOption';
import { severityColors } from '../../src/domain/severityColor';
import { DAY, epochMs, HOUR } from '../../src/domain/time';

vi.stubEnv('TZ', 'UTC');
use([SVGRenderer]);

const start = epochMs(Date.UTC(2026, 9, 1));
const after = (days: number) => epochMs(start + days * DAY);

const chart: SwimlaneChart = {
  layout: { labelWidth: 100, plotWidth: 600, lanesHeight: 52 },
  pixels: { width: 0, height: 0, data: new Uint32Array(0) },
  canvas: { getContext: () => null } as unknown as HTMLCanvasElement,
  time: { from: after(2), to: after(4) },
  overview: { from: start, interval: DAY, highest: [90, -1, 60, 30, 100, 10] },
  extent: { from: start, to: after(6) },
  shown: { from: after(2), to: after(4) },
  isDragged: false,
  scheme: 'light',
};

/** The chart as ECharts draws it on a server. */
function svgOf(changes: Partial<SwimlaneChart> = {}): string {
  const instance = init(null, null, { renderer: 'svg', ssr: true, width: 716, height: 130 });
  instance.setOption(swimlaneOption({ ...chart, ...changes }));
  const svg = instance.renderToSVGString();
  instance.dispose();
  return svg;
}

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

/** The rectangles that are filled with a colour. */
const barsOf = (svg: string, color: string) =>
  [...svg.matchAll(/<path d="M([\d.]+) ([\d.]+)l([\d.]+) 0l0 ([\d.]+)[^"]*" fill="([^"]*)"/g)]
    .filter(([, , , , , fill]) => fill === color)
    .map(([, x, y, width, height]) => ({ x: Number(x), y: Number(y), width: Number(width), height: Number(height) }));

it('writes the shown time under the lanes', () => {
  const texts = textsOf(svgOf());
  expect(texts).toContain('12:00');
  expect(texts.filter((text) => text === '4' || text === '3')).not.toEqual([]);
  expect(textsOf(svgOf({ time: { from: start, to: epochMs(start + 2 * HOUR) } }))).toContain('01:00');
});

it('draws a bar for each column of the overview that has a record, at its time and as high as its score', () => {
  const svg = svgOf();
  const { critical, major, minor, warning } = severityColors.light;
  const [first, fifth] = barsOf(svg, critical);
  expect([first.x, fifth.x]).toEqual([100, 500]);
  expect(first.height / fifth.height).toBeCloseTo(0.9);
  expect(barsOf(svg, major)).toHaveLength(1);
  expect(barsOf(svg, minor)).toHaveLength(1);
  expect(barsOf(svg, warning)).toHaveLength(1);
  expect(barsOf(svg, severityColors.light.low)).toEqual([]);
});

it('fades the bars that are not shown above', () => {
  expect(svgOf().match(/opacity="0.3"/g)).toHaveLength(3);
  expect(svgOf({ shown: chart.extent })).not.toContain('opacity="0.3"');
});

it('says where the zoom window is, except while a hand is on it', () => {
  const zoomOf = (changes: Partial<SwimlaneChart>) => swimlaneOption({ ...chart, ...changes }).dataZoom;
  expect(zoomOf({})).toEqual([expect.objectContaining({ startValue: after(2), endValue: after(4) })]);
  expect(zoomOf({ isDragged: true })).toEqual([expect.not.objectContaining({ startValue: expect.anything() })]);
});
