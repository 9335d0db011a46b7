import { expect, it } from 'vitest';
import { type SwimlaneDrawing, swimlaneSvg } from '../../src/charts/swimlaneSvg';
import { severities } from '../../src/domain/severity';
import { severityColors } from '../../src/domain/severityColor';
import { epochMs, HOUR } from '../../src/domain/time';
import { allOf, readMarkup, textOf } from '../support/readMarkup';

const scores = [-1, 0, 2.999, 3, 74.9, 75, 100, -1, 25, 50, -1, 30];

const drawing: SwimlaneDrawing = {
  grid: {
    ...{ laneCount: 2, firstLane: 0, columns: 6, from: epochMs(0), interval: HOUR, unplaced: 0 },
    lanes: [
      { key: '</text><script>alert(1)</script>', highest: 75, count: 3, figure: 75 },
      { key: '', highest: 100, count: 1234, figure: 100 },
    ],
    highest: Float64Array.from(scores),
    count: new Uint32Array(12),
    interim: Uint8Array.of(0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0),
    overall: {
      ...{ figure: 100, count: new Uint32Array(6).fill(2), interim: Uint8Array.of(1, 0, 0, 0, 0, 1) },
      highest: Float64Array.of(100, 0, 25, 50, 74.9, 75),
    },
    ...{ by: { kind: 'job' as const }, thenBy: null, order: 'highest' as const, allLanes: 2 },
  },
  ...{ title: 'By <job>', notes: ['one & two', 'x'.repeat(1000)], scheme: 'dark' },
  when: { ofPlace: (place) => (place === 0 ? null : Uint8Array.of(0, 0, 1, 1, 1, 1)), ofAll: null },
};

const read = readMarkup(swimlaneSvg(drawing).text);
const texts = allOf(read, 'text').map(textOf);

it('draws each cell with a record once, in the colour of its band', () => {
  const paths = new Map(allOf(read, 'path').map(({ attributes }) => [attributes.get('class'), attributes]));
  const counts = severities.map(({ name }) => [name, paths.get(name)?.get('d')?.split('z').length]);
  expect(counts).toEqual([
    ['critical', 5],
    ['major', 5],
    ['minor', 4],
    ['warning', 2],
    ['low', 4],
  ]);
  expect(paths.get('critical')?.get('fill')).toBe(severityColors.dark.critical);
});

it('puts a cell where its lane and its time are', () => {
  const classed = (name: string, of: string) =>
    allOf(read, name).filter(({ attributes }) => attributes.get('class') === of);
  const path = classed('path', 'critical')[0].attributes.get('d') ?? '';
  const places = [...path.matchAll(/M([\d.]+) ([\d.]+)h/g)].map(([, x, y]) => [Number(x), Number(y)]);
  const [overall, first, second] = classed('rect', 'empty').map(
    ({ attributes }) =>
      (name: string) =>
        Number(attributes.get(name)),
  );
  const xOf = (column: number) => Math.round((first('x') + (first('width') * column) / 6) * 100) / 100;
  expect(places).toEqual([
    [xOf(0), overall('y')],
    [xOf(5), overall('y')],
    [xOf(5), first('y')],
    [xOf(0), second('y')],
  ]);
});

it('has the overall lane apart, above the others', () => {
  const heights = allOf(read, 'rect')
    .filter(({ attributes }) => attributes.get('class') === 'empty')
    .map(({ attributes }) => Number(attributes.get('y')));
  expect(heights[1] - heights[0]).toBeGreaterThan(heights[2] - heights[1]);
  expect(allOf(read, 'title').map(textOf)).toContain('Overall: highest score 100, 12 records');
});

it('names lanes, filters, times and bands, as text whatever they are called', () => {
  expect(allOf(read, 'script')).toEqual([]);
  expect(texts).toContain('By <job>');
  expect(texts).toContain('one & two');
  expect(texts.some((text) => text.startsWith('</text><script>'))).toBe(true);
  expect(texts).toContain('(empty)');
  expect(texts.filter((text) => /–/.test(text))).toEqual([
    'critical 75–100',
    'major 50–75',
    'minor 25–50',
    'warning 3–25',
    'low 0–3',
  ]);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(200);
  expect(allOf(read, 'title').map(textOf)).toContain('(empty): highest score 100, 1,234 records');
});

it('draws a line in the place of a cell without data, and says what it is', () => {
  const lines = allOf(read, 'path').filter(({ attributes }) => attributes.get('class') === 'no-data');
  // The second lane's first two cells had no data; the first of them holds a record all the same.
  expect(lines.map(({ attributes }) => attributes.get('d')?.split('M').length)).toEqual([2, 2]);
  expect(texts).toContain('no data');
});

it('lays stripes over the cells whose highest record is interim', () => {
  const [hatched, ...others] = allOf(read, 'path').filter(
    ({ attributes }) => attributes.get('fill') === 'url(#interim)',
  );
  expect(others).toEqual([]);
  const critical = allOf(read, 'path').find(({ attributes }) => attributes.get('class') === 'critical');
  expect(hatched.attributes.get('d')).toBe(critical?.attributes.get('d'));
  expect(allOf(read, 'pattern').map(({ attributes }) => attributes.get('id'))).toEqual(['interim']);
});
