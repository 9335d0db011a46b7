import { HeatmapChart } from 'echarts/charts';
import { GridComponent, VisualMapComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { AnomalyRecord } from '../../../src/contract/records';
import { type UsualScreen, usualStep } from './usualStep';

// The page that Redlane is compared with: an array of record objects, a heatmap series, a list and a table.

use([HeatmapChart, GridComponent, VisualMapComponent, CanvasRenderer]);

/** What the benchmark calls. */
export type UsualWay = {
  /** Reads all records; answers how many there are. */
  load(): Promise<number>;
  /** Shows the records of at least this score; milliseconds until it was computed and drawn, and until it was on the screen. */
  step(minScore: number): Promise<{ matching: number; work: number; repaint: number }>;
};

const element = (id: string) => document.getElementById(id) as HTMLElement;
const chart = init(element('chart'));
const records: AnomalyRecord[] = [];
let range = { from: 0, to: 0 };

const line = (name: string, texts: readonly (string | number)[], of: string) => {
  const row = document.createElement(name);
  for (const text of texts) row.appendChild(document.createElement(of)).textContent = String(text);
  return row;
};

function draw({ matching, lanes, cells, leaders, rows }: UsualScreen): void {
  element('status').textContent = `${matching} of ${records.length} records`;
  chart.setOption({
    animation: false,
    grid: { left: 80, right: 10, top: 10, bottom: 60 },
    xAxis: { type: 'category', data: Array.from({ length: 100 }, (_, column) => column) },
    yAxis: { type: 'category', data: lanes },
    visualMap: { min: 0, max: 100, orient: 'horizontal', bottom: 0 },
    series: [{ type: 'heatmap', data: cells, progressive: 0 }],
  });
  chart.getZr().flush();
  element('leaders').replaceChildren(...leaders.map((leader) => line('li', leader, 'span')));
  element('records').replaceChildren(
    ...rows.map(({ record_score: score, timestamp, job_id: job, function: name = '' }) =>
      line('tr', [score, new Date(timestamp).toISOString(), job, name], 'td'),
    ),
  );
}

const nextPaint = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });

const usualWay: UsualWay = {
  async load() {
    for (let page: AnomalyRecord[] = []; ; ) {
      page = await (await fetch(`/records?from=${records.length}`)).json();
      if (page.length === 0) break;
      for (const record of page) records.push(record);
    }
    const first = records[0].timestamp;
    range = { from: first, to: records[records.length - 1].timestamp + 1 };
    return records.length;
  },
  async step(minScore) {
    const started = performance.now();
    const screen = usualStep(records, minScore, range.from, range.to);
    draw(screen);
    const work = performance.now() - started;
    await nextPaint();
    return { matching: screen.matching, work, repaint: performance.now() - started };
  },
};
Object.assign(globalThis, { usualWay });
