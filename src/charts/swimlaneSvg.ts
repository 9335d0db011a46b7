import { type LaneData, lacksData } from '../domain/laneData';
import { formatCount, formatScore } from '../domain/number';
import { severities, severityOf, severityRangeLabel } from '../domain/severity';
import { severityColors } from '../domain/severityColor';
import { columnRange, type SwimlaneGrid } from '../domain/swimlane';
import { interimHatch } from './interimHatch';
import { element, type Markup } from './markup';
import { fillOf } from './paintSwimlane';
import {
  acrossOf,
  cellShape,
  LABELS,
  LANE,
  MARGIN,
  OVERALL,
  type PicturedLane,
  PLOT,
  picturedLanes,
  rounded,
  WIDTH,
  xOf,
} from './picturedLanes';
import { type ColorScheme, chartColors } from './theme';
import { timeTicks } from './timeTicks';

/** A swimlane as a picture that explains itself. */
export type SwimlaneDrawing = {
  readonly grid: SwimlaneGrid;
  readonly title: string;
  /** A line each, under the title: what is shown, and by which filters. */
  readonly notes: readonly string[];
  readonly scheme: ColorScheme;
  readonly when: LaneData;
};

const LINE = 18;
const HEAD = 44;
const AXIS = 30;
const LEGEND = 40;
const MOST_TICKS = 10;
const LONGEST_LABEL = 30;
const LONGEST_NOTE = 165;
/** Tells where a lane has no record. */
const EMPTY_OPACITY = 0.07;

const font = "Inter, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";
const grounds: Readonly<Record<ColorScheme, { readonly ground: string; readonly text: string }>> = {
  light: { ground: '#ffffff', text: '#1b1e22' },
  dark: { ground: '#1f1f1f', text: '#e6e6e6' },
};

const shortened = (text: string, longest: number): string => {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text;
};

/**
 * An SVG of the overall lane and the lanes that the grid holds, 1200 wide. Every part also has a class, so that a page around it can colour it otherwise:
 * `ground`, `text`, `faint`, `line`, `empty`, `no-data`, and the names of the bands.
 */
export function swimlaneSvg(drawing: SwimlaneDrawing): Markup {
  const { grid, title, notes, scheme } = drawing;
  const top = HEAD + notes.length * LINE + 8;
  const rows = picturedLanes(grid, drawing.when, top);
  const bottom = top + OVERALL + grid.lanes.length * LANE;
  const height = bottom + AXIS + LEGEND;
  const { ground, text } = grounds[scheme];
  const size = { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` };
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...size, role: 'img', 'font-family': font, 'font-size': 12 },
    element('title', {}, title),
    element('rect', { class: 'ground', width: WIDTH, height, fill: ground }),
    element('text', { class: 'text', x: MARGIN, y: 30, 'font-size': 17, 'font-weight': 600, fill: text }, title),
    notes.map((note, i) => faint(scheme, { x: MARGIN, y: HEAD + (i + 0.4) * LINE }, shortened(note, LONGEST_NOTE))),
    rows.map((row) => lane(row, scheme)),
    gaps(grid, rows, scheme),
    noData(rows, scheme),
    cells(rows, scheme),
    axis(drawing, bottom),
    legend(drawing, bottom + AXIS + 20),
  );
}

const faint = (scheme: ColorScheme, place: Readonly<Record<string, string | number>>, text: string): Markup =>
  element('text', { class: 'faint', ...place, fill: chartColors[scheme].text }, text);

/** The name of a lane, its highest score, and the ground of its cells. */
function lane({ name, highest, count, top }: PicturedLane, scheme: ColorScheme): Markup {
  const { text } = grounds[scheme];
  const baseline = top + LANE - 7;
  const summary = `${name}: highest score ${formatScore(highest)}, ${formatCount(count)} records`;
  return element(
    'g',
    {},
    element('title', {}, summary),
    element('text', { class: 'text', x: MARGIN, y: baseline, fill: text }, shortened(name, LONGEST_LABEL)),
    faint(scheme, { x: MARGIN + LABELS - 8, y: baseline, 'text-anchor': 'end' }, formatScore(highest)),
    element('rect', {
      ...{ class: 'empty', x: MARGIN + LABELS, y: top, width: PLOT, height: LANE - 1 },
      ...{ fill: text, 'fill-opacity': EMPTY_OPACITY },
    }),
  );
}

/** What parts one column from the next. */
function gaps({ columns }: SwimlaneGrid, rows: readonly PicturedLane[], scheme: ColorScheme): Markup {
  const [{ top }, last] = [rows[0], rows[rows.length - 1]];
  const height = last.top + LANE - top;
  const edges = Array.from({ length: columns - 1 }, (_, i) => ((i + 1) * PLOT) / columns - 1);
  const parts = edges.map((x) => `M${rounded(MARGIN + LABELS + x)} ${top}h1v${height}h-1z`);
  return element('path', { class: 'ground', fill: grounds[scheme].ground, d: parts.join('') });
}

/** The ground of the picture in the place of cells without data, and a thin line through them. */
function noData(rows: readonly PicturedLane[], scheme: ColorScheme): Markup[] {
  const places = rows.flatMap((row) =>
    Array.from(row.scores.keys())
      .filter((column) => row.hadData?.[column] === 0 && row.scores[column] < 0)
      .map((column) => ({ x: xOf(row, column), y: row.top, across: acrossOf(row) })),
  );
  const boxes = places.map(({ x, y, across }) => `M${x} ${y}h${across}v${LANE - 1}h${-across}z`);
  const lines = places.map(({ x, y, across }) => `M${x} ${y + (LANE - 1) / 2}h${across}`);
  return [
    element('path', { class: 'ground', fill: grounds[scheme].ground, d: boxes.join('') }),
    noDataLine(scheme, lines.join('')),
  ];
}

const noDataLine = (scheme: ColorScheme, d: string): Markup =>
  element('path', { class: 'no-data', stroke: chartColors[scheme].text, fill: 'none', d });

/** All cells of one band are one path: ten thousand shapes would make a slow picture. Stripes lie over those that are interim. */
function cells(rows: readonly PicturedLane[], scheme: ColorScheme): Markup[] {
  const paths = new Map(severities.map(({ name }) => [name, [] as string[]]));
  const interim: string[] = [];
  for (const row of rows) {
    row.scores.forEach((score, column) => {
      if (score < 0) return;
      const band = severityOf(score);
      const shape = cellShape(row, column, (LANE - 1) * fillOf[band]);
      paths.get(band)?.push(shape);
      if (row.interim[column] !== 0) interim.push(shape);
    });
  }
  const bands = Array.from(paths, ([band, parts]) =>
    element('path', { class: band, fill: severityColors[scheme][band], d: parts.join('') }),
  );
  return [...bands, ...interimHatch(grounds[scheme].ground, interim.join(''))];
}

function axis({ grid, scheme }: SwimlaneDrawing, top: number): Markup {
  const time = { from: grid.from, to: columnRange(grid, grid.columns - 1).to };
  const { line } = chartColors[scheme];
  const xAt = (at: number) => rounded(MARGIN + LABELS + (PLOT * (at - time.from)) / (time.to - time.from));
  return element(
    'g',
    {},
    element('path', { class: 'line', d: `M${MARGIN + LABELS} ${top}h${PLOT}`, stroke: line, fill: 'none' }),
    timeTicks(time, MOST_TICKS).map(({ time: at, label, isStrong }) => [
      element('path', { class: 'line', d: `M${xAt(at)} ${top}v5`, stroke: line, fill: 'none' }),
      faint(scheme, { x: xAt(at), y: top + 19, 'text-anchor': 'middle', 'font-weight': isStrong ? 600 : 400 }, label),
    ]),
  );
}

const LEGEND_STEP = 130;

const legendX = (place: number): number => MARGIN + LABELS + place * LEGEND_STEP;

function legend({ grid, when, scheme }: SwimlaneDrawing, y: number): Markup[] {
  const bands = severities.map(({ name }, i) => {
    const x = legendX(i);
    const height = 14 * fillOf[name];
    return element(
      'g',
      {},
      element('rect', {
        ...{ class: name, x, y: rounded(y - 5 - height / 2), width: 14, height: rounded(height) },
        fill: severityColors[scheme][name],
      }),
      faint(scheme, { x: x + 20, y: y - 1 }, `${name} ${severityRangeLabel(name)}`),
    );
  });
  return lacksData(grid, when) ? [...bands, noDataKey(scheme, legendX(bands.length), y)] : bands;
}

const noDataKey = (scheme: ColorScheme, x: number, y: number): Markup =>
  element('g', {}, noDataLine(scheme, `M${x} ${y - 5}h14`), faint(scheme, { x: x + 20, y: y - 1 }, 'no data'));
