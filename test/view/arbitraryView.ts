import * as fc from 'fast-check';
import { recordGroupings } from '../../src/domain/recordGroup';
import { recordSortKeys } from '../../src/domain/recordSort';
import { severities } from '../../src/domain/severity';
import { laneOrders, type ViewBy } from '../../src/domain/swimlane';
import { durationMs, epochMs } from '../../src/domain/time';
import type { View } from '../../src/view/viewState';

/** Whatever a field, a value or a job may be called: what addresses, prototypes and Redlane's own syntax trip over. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    '',
    '!',
    '!a',
    '\\',
    'a:b',
    'field:',
    'job',
    '%2F',
    '=',
    '+',
    '&#',
    '../x',
  ),
  fc.string({ unit: fc.constantFrom('a', '!', ':', '\\', '/', '%', '=', '&', '+', ',', ' ', '\n', '2', 'F', '.') }),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

const someText = hostileText.filter((text) => text !== '');
const maybeText = fc.option(hostileText);
const times = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 }).map(epochMs);

const dates = fc.oneof(
  times.filter((time) => time >= 0).map((time) => new Date(time).toISOString()),
  fc.constantFrom('now', 'now-7d', 'now-1d/d', '2016-06-01||+1M/d', '2016', '1465000000000'),
);

const viewBys: fc.Arbitrary<ViewBy> = fc.oneof(
  fc.constantFrom<ViewBy>({ kind: 'job' }, { kind: 'detector' }, { kind: 'function' }),
  hostileText.map((field) => ({ kind: 'field', field }) as const),
);

const timeRanges = fc
  .tuple(times, fc.integer({ min: 1, max: 1e9 }))
  .map(([from, length]) => ({ from, to: epochMs(from + length) }));

const parts: fc.Arbitrary<View> = fc.record({
  jobs: fc.uniqueArray(someText, { maxLength: 3 }),
  from: fc.option(dates),
  to: fc.option(dates),
  minScore: fc.double({ min: 0, max: 100, noNaN: true }),
  bands: fc.option(fc.uniqueArray(fc.constantFrom(...severities.map(({ name }) => name)), { minLength: 1 })),
  hideInterim: fc.boolean(),
  by: fc.option(viewBys),
  thenBy: fc.option(viewBys),
  laneOrder: fc.constantFrom(...laneOrders),
  lanes: fc.uniqueArray(hostileText, { maxLength: 3 }),
  at: fc.option(timeRanges),
  filters: fc.uniqueArray(fc.record({ field: hostileText, value: hostileText, exclude: fc.boolean() }), {
    maxLength: 3,
    selector: (filter) => JSON.stringify(filter),
  }),
  text: hostileText,
  sort: fc.uniqueArray(fc.record({ key: fc.constantFrom(...recordSortKeys), desc: fc.boolean() }), {
    minLength: 1,
    selector: ({ key }) => key,
  }),
  group: fc.option(fc.constantFrom(...recordGroupings)),
  refresh: fc.option(fc.integer({ min: 1000, max: 1e9 }).map(durationMs)),
  row: fc.option(
    fc.record({
      jobId: someText,
      timestamp: times,
      detectorIndex: fc.nat(),
      partition: maybeText,
      over: maybeText,
      by: maybeText,
    }),
  ),
});

/** Any view the page can come to; lanes, and a second dimension, mean nothing without the first. */
export const views = parts.map((view): View => (view.by === null ? { ...view, thenBy: null, lanes: [] } : view));
