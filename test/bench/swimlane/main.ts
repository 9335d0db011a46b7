import { paintSwimlane } from '../../../src/charts/paintSwimlane';
import { randomNumbers } from '../planned/plannedScore';

/** What the benchmark calls. */
export type SwimlanePage = {
  /** Paints every cell anew with other scores; milliseconds of the call, and until it was on the screen. */
  repaint(): Promise<{ work: number; frame: number }>;
};

const LANES = 1_000;
const COLUMNS = 1_000;
/** Pixels: the least in which a cell and the gap after it both show. */
const LANE_HEIGHT = 2;
const COLUMN_WIDTH = 2;

const random = randomNumbers(1);
const scores = Float64Array.from({ length: LANES * COLUMNS + COLUMNS }, () => (random() < 0.2 ? -1 : random() * 100));
const interim = new Uint8Array(LANES * COLUMNS);
const lanes = Array.from({ length: LANES }, (_, lane) => ({ key: String(lane), highest: 100, count: COLUMNS }));

const canvas = document.body.appendChild(document.createElement('canvas'));
const image = new ImageData(COLUMNS * COLUMN_WIDTH, LANES * LANE_HEIGHT);
Object.assign(canvas, { width: image.width, height: image.height });
const context = canvas.getContext('2d');
const geometry = {
  lanes: LANES,
  columns: COLUMNS,
  labelWidth: 0,
  plotWidth: image.width,
  laneHeight: LANE_HEIGHT,
  scrollTop: 0,
};
let round = 0;

function paint(): void {
  const first = round++ % COLUMNS;
  const highest = scores.subarray(first, first + LANES * COLUMNS);
  const picture = {
    grid: { highest, interim, firstLane: 0, lanes },
    geometry,
    ratio: 1,
    scheme: 'light',
    selectedIn: null,
  } as const;
  paintSwimlane(picture, { width: image.width, height: image.height, data: new Uint32Array(image.data.buffer) });
  context?.putImageData(image, 0, 0);
}

const page: SwimlanePage = {
  repaint: () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const started = performance.now();
        paint();
        const work = performance.now() - started;
        const { port1, port2 } = new MessageChannel();
        requestAnimationFrame(() => port2.postMessage(null));
        port1.onmessage = () => resolve({ work, frame: performance.now() - started });
      });
    }),
};
Object.assign(globalThis, { swimlanePage: page });
