import { LineChart, ScatterChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { expect, it, vi } from 'vitest';
import '../../src/charts/createChart';
import { seriesOption } from '../../src/charts/seriesOption';
import { severityColors } from '../../src/domain/severityColor';
import { epochMs, HOUR } from '../../src/domain/time';

vi.stubEnv('TZ', 'UTC');
use([SVGRenderer, LineChart, ScatterChart]);

const start = Date.UTC(2026, 9, 1);
const hour = (n: number) => epochMs(start + n * HOUR);

const point = (n: number, actual: number, typical: number, recordScore: number, more = {}) => ({
  ...{ time: hour(n), actual, typical, recordScore, isMultiBucket: false, isInterim: false },
  ...more,
});

const points = [
  point(1, 80, 20, 80),
  point(2, 60, 20, 30, { isMultiBucket: true }),
  point(3, 5, 20, 1, { isInterim: true }),
];
const model = Array.from({ length: 5 }, (_, n) => ({ time: hour(n), lower: 10, median: 20, upper: 30, actual: 21 }));
const base = { points, model: [], marked: hour(2), time: { from: hour(0), to: hour(4) }, scheme: 'light' } as const;

function svgOf(chart: Partial<Parameters<typeof seriesOption>[0]> = {}): string {
  const instance = init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 190 });
  instance.setOption(seriesOption({ ...base, format: (value) => `${value} ms`, ...chart }));
  const svg = instance.renderToSVGString();
  instance.dispose();
  return svg;
}

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
const count = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].length;

it('marks each record in the colour of its band, rings the one at hand, and labels values as people read them', () => {
  const svg = svgOf();
  const { critical, minor, low } = severityColors.light;
  expect(count(svg, new RegExp(`fill="${critical}"`, 'g'))).toBe(1);
  expect(count(svg, new RegExp(`fill="${minor}"`, 'g'))).toBe(1);
  expect(count(svg, new RegExp(`stroke="${low}"`, 'g'))).toBe(1);
  expect(count(svg, /transform="matrix\(10,0,0,10,229,64\)" fill="none"[^>]*stroke="#20252b"/g)).toBe(1);
  expect(textsOf(svg)).toEqual(expect.arrayContaining(['0 ms', '90 ms', '01:00', '03:00']));
});

it('draws what the model expected as a band, also below zero', () => {
  const band = /<path d="M([^"]*)"[^>]*fill="rgb\(40,110,190\)"/;
  expect(svgOf()).not.toMatch(band);
  const heights = [0, -100].map((shift) => {
    const shifted = model.map((one) => ({ ...one, lower: one.lower + shift, upper: one.upper + shift }));
    const svg = svgOf({ model: shifted, points: [point(1, 50, 50, 50), point(2, -150, -150, 50)] });
    const [, path] = band.exec(svg) ?? [];
    const ys = [...(path ?? '').matchAll(/[ ,L]-?[\d.]+[ ,](-?[\d.]+)/g)].map(([, y]) => Number(y));
    return Math.max(...ys) - Math.min(...ys);
  });
  expect(heights[0]).toBeGreaterThan(5);
  expect(heights[1]).toBeCloseTo(heights[0], 1);
});

it('stays as it is drawn', () => {
  expect(svgOf({ model }).replaceAll(/zr\d+-/g, 'zr-')).toMatchSnapshot();
});
