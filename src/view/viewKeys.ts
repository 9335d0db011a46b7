import * as z from 'zod';
import type { AnomalyIdentity } from '../domain/anomaly';
import { parseDate } from '../domain/dateMath';
import type { EntityFilter } from '../domain/entity';
import { escapePart, readPart } from '../domain/pathPart';
import { recordGroupings } from '../domain/recordGroup';
import { type ColumnSort, recordSortKeys } from '../domain/recordSort';
import { type Severity, severities } from '../domain/severity';
import { laneOrders, type ViewBy } from '../domain/swimlane';
import { type DurationMs, durationMs, epochMs, formatDuration, parseDuration, type TimeRange } from '../domain/time';

const date = z
  .string()
  .refine((text) => parseDate(text, epochMs(0)) !== null, 'expected a date, or date math such as now-7d');

const score = z.codec(
  z.string().regex(/^\d+(\.\d+)?(e-\d+)?$/, 'expected a number'),
  z.number().max(100, 'expected 0 to 100'),
  {
    decode: Number,
    encode: String,
  },
);

const bandNames = severities.map(({ name }) => name);

const bands = z.codec(z.string(), z.array(z.enum(bandNames, `expected some of ${bandNames.join(', ')}`)).min(1), {
  decode: (text) => text.split(',') as Severity[],
  encode: (names) => names.join(','),
});

const hide = z.codec(z.literal('hide', 'expected "hide"'), z.boolean(), {
  decode: () => true,
  encode: () => 'hide' as const,
});

const FIELD = 'field:';
const named = new Map<string, ViewBy>([
  ['job', { kind: 'job' }],
  ['detector', { kind: 'detector' }],
  ['function', { kind: 'function' }],
]);

const fieldView = (text: string): ViewBy => ({
  kind: 'field',
  field: text.startsWith(FIELD) ? text.slice(FIELD.length) : text,
});

/** `job`, `detector`, `function`, else the name of a field; a field that is called so itself is written `field:job`. */
const viewBy = z.codec(z.string().min(1, 'expected job, detector, function or a field'), z.custom<ViewBy>(), {
  decode: (text) => named.get(text) ?? fieldView(text),
  encode: (by) => {
    if (by.kind !== 'field') return by.kind;
    const ambiguous = by.field === '' || named.has(by.field) || by.field.startsWith(FIELD);
    return ambiguous ? FIELD + by.field : by.field;
  },
});

const laneOrder = z.enum(laneOrders, `expected one of ${laneOrders.join(', ')}`);

const isRange = ({ from, to }: TimeRange) => from < to;

/** Two ISO times with `..` between. */
const timeRange = z.codec(
  z.string(),
  z.custom<TimeRange>(
    (range) => isRange(range as TimeRange),
    'expected two ISO times, the earlier first, with .. between',
  ),
  {
    decode: (text) => {
      const [from, to] = text.split('..').map((part) => epochMs(Date.parse(part)));
      return { from, to };
    },
    encode: ({ from, to }) => `${new Date(from).toISOString()}..${new Date(to).toISOString()}`,
  },
);

const filterPattern = /^(!?)((?:[^:\\]|\\.)*):(.*)$/su;

/** `field:value`, to exclude `!field:value`; in a field name a colon, a backslash and a first `!` are escaped by a backslash. */
const entityFilter = z.codec(
  z.string().regex(filterPattern, 'expected field:value or !field:value'),
  z.custom<EntityFilter>(),
  {
    decode: (text) => {
      const [, not, field, value] = filterPattern.exec(text) as RegExpExecArray;
      return { field: field.replace(/\\(.)/gsu, '$1'), value, exclude: not === '!' };
    },
    encode: ({ field, value, exclude }) => `${exclude ? '!' : ''}${field.replace(/[:\\]|^!/gu, '\\$&')}:${value}`,
  },
);

const columnSort = z.object({
  key: z.enum(recordSortKeys, `expected some of ${recordSortKeys.join(', ')}, with - before one to turn it round`),
  desc: z.boolean(),
});

/** Columns with commas between, the most significant first. */
const sort = z.codec(
  z.string(),
  z.array(columnSort).refine((columns) => isEachOnce(columns.map(({ key }) => key)), 'expected each column once'),
  {
    decode: (text): ColumnSort[] =>
      text.split(',').map((one) => ({ key: one.replace(/^-/, '') as ColumnSort['key'], desc: one.startsWith('-') })),
    encode: (columns) => columns.map(({ key, desc }) => (desc ? `-${key}` : key)).join(','),
  },
);

const isEachOnce = (names: readonly string[]) => new Set(names).size === names.length;

const group = z.enum(recordGroupings, `expected one of ${recordGroupings.join(', ')}`);

const writeValue = (value: string | null) => (value === null ? '' : `=${escapePart(value)}`);
const readValue = (text: string) => (text === '' ? null : readPart(text.slice(1)));
const rowPattern = /^[^/]+\/-?\d+\/\d+(\/(=[^/]*)?){3}$/u;

/** `job/timestamp/detector/=partition/=over/=by`; nothing stands where the record has no such value. */
const row = z.codec(
  z.string().regex(rowPattern, 'expected job/timestamp/detector/=partition/=over/=by'),
  z.custom<AnomalyIdentity>(),
  {
    decode: (text) => {
      const [job, timestamp, detector, partition, over, by] = text.split('/');
      return {
        jobId: readPart(job),
        timestamp: epochMs(Number(timestamp)),
        detectorIndex: Number(detector),
        partition: readValue(partition),
        over: readValue(over),
        by: readValue(by),
      };
    },
    encode: ({ jobId, timestamp, detectorIndex, partition, over, by }) =>
      [escapePart(jobId), timestamp, detectorIndex, ...[partition, over, by].map(writeValue)].join('/'),
  },
);

const SHORTEST_REFRESH = durationMs(1000);

const refresh = z.codec(
  z.string(),
  z.custom<DurationMs>((span) => Number(span) >= SHORTEST_REFRESH, 'expected a span such as 30s, at least 1s'),
  {
    decode: (text) => parseDuration(text) ?? durationMs(Number.NaN),
    encode: formatDuration,
  },
);

/** Each part of the view that has one value: its key in the address, and how it is read and written. */
export const singleKeys = {
  from: { key: 'from', codec: date },
  to: { key: 'to', codec: date },
  minScore: { key: 'score', codec: score },
  bands: { key: 'bands', codec: bands },
  hideInterim: { key: 'interim', codec: hide },
  by: { key: 'by', codec: viewBy },
  thenBy: { key: 'then', codec: viewBy },
  laneOrder: { key: 'order', codec: laneOrder },
  at: { key: 'at', codec: timeRange },
  text: { key: 'q', codec: z.string() },
  sort: { key: 'sort', codec: sort },
  group: { key: 'group', codec: group },
  row: { key: 'row', codec: row },
  refresh: { key: 'refresh', codec: refresh },
} as const;

/** Each part of the view that is a list: its key stands once for each value. */
export const repeatedKeys = {
  jobs: { key: 'job', codec: z.string().min(1, 'expected a job id') },
  lanes: { key: 'lane', codec: z.string() },
  filters: { key: 'f', codec: entityFilter },
} as const;
