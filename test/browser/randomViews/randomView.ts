import fc from 'fast-check';
import type { Results } from './randomResults';

/** A view as a person would set it: plain values, and the address that asks for it. */
export type PlainView = {
  readonly jobs: readonly string[];
  /** Milliseconds since the epoch; null = where the data begin or end. */
  readonly from: number | null;
  readonly to: number | null;
  readonly minScore: number;
  readonly bands: readonly string[] | null;
  readonly hidesInterim: boolean;
  /** `job`, `detector`, `function` or a field. */
  readonly by: string;
  /** The same; null = lanes are not of pairs. */
  readonly thenBy: string | null;
  readonly laneOrder: 'highest' | 'total' | 'count' | 'name' | 'latest';
  /** Of pairs both values with `/` between. */
  readonly lanes: readonly string[];
  readonly at: readonly [from: number, to: number] | null;
  readonly filters: readonly { readonly field: string; readonly value: string; readonly exclude: boolean }[];
  readonly text: string;
  /** The influencers' sort button that was pressed. */
  readonly order: LeaderOrder;
};

/** The buttons that sort the influencers. */
const leaderOrders = ['Name', 'Last seen', 'Score', 'Total', 'Records'] as const;
export type LeaderOrder = (typeof leaderOrders)[number];

const escaped = (text: string) => text.replaceAll('%', '%25').replaceAll('/', '%2F');

/** The key of a lane that stands for two values. */
export const pairOf = (first: string, second: string) => `${escaped(first)}/${escaped(second)}`;

const bandNames = ['low', 'warning', 'minor', 'major', 'critical'];

/** Half of the time `otherwise`, so that views do not come out empty. */
const seldom = <T>(value: fc.Arbitrary<T>, otherwise: NoInfer<T>): fc.Arbitrary<T> =>
  fc.oneof(fc.constant(otherwise), value);

/** As `seldom`, otherwise null. */
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 1 });

/** Views that ask for what the results hold, and now and then for what they do not. */
export function randomView({ jobs, records }: Results): fc.Arbitrary<PlainView> {
  const times = records.map(({ timestamp }) => timestamp).sort((a, b) => a - b);
  const scores = records.map(({ record_score }) => record_score);
  const entities = records.flatMap((record) =>
    (record.influencers ?? []).flatMap(({ influencer_field_name: field, influencer_field_values: values }) =>
      values.map((value) => ({ field, value })),
    ),
  );
  const time = fc.oneof(fc.constantFrom(...times), fc.integer({ min: times[0], max: times[times.length - 1] }));
  const span = fc.tuple(time, time).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a + 1] as const)));
  const value = fc.constantFrom(...entities.map(({ value }) => value), 'job-0', 'mean');
  const by = fc.constantFrom('job', 'detector', 'function', 'host', 'user', 'constructor');
  return fc
    .record({
      jobs: seldom(fc.subarray(jobs.map(({ job_id }) => job_id)), []),
      range: maybe(span),
      minScore: seldom(fc.constantFrom(...scores.filter((score) => score < 50), 3, 25), 0),
      bands: maybe(fc.subarray(bandNames, { minLength: 1 })),
      hidesInterim: fc.boolean(),
      by,
      thenBy: fc.option(by, { freq: 1 }),
      laneOrder: fc.constantFrom(
        'highest' as const,
        'total' as const,
        'count' as const,
        'name' as const,
        'latest' as const,
      ),
      lanes: seldom(fc.uniqueArray(value, { maxLength: 3 }), []),
      seconds: fc.array(value, { minLength: 3, maxLength: 3 }),
      at: maybe(span),
      filters: seldom(
        fc.uniqueArray(fc.tuple(fc.constantFrom(...entities), fc.boolean()), {
          maxLength: 3,
          selector: ([{ field, value }]) => JSON.stringify([field, value]),
        }),
        [],
      ),
      order: fc.constantFrom(...leaderOrders),
      text: seldom<string>(fc.constantFrom('web', 'A', 'naïve', 'tector 0/0', 'job-2', 'nothing has this'), ''),
    })
    .map(({ range, filters, seconds, ...view }) => ({
      ...view,
      lanes: view.thenBy === null ? view.lanes : view.lanes.map((first, i) => pairOf(first, seconds[i])),
      from: range?.[0] ?? null,
      to: range?.[1] ?? null,
      filters: filters.map(([entity, exclude]) => ({ ...entity, exclude })),
    }));
}

const iso = (time: number) => new Date(time).toISOString();

/** The query of the address, with its "?". */
export function queryOf(view: PlainView): string {
  const params = new URLSearchParams({ by: view.by });
  if (view.thenBy !== null) params.set('then', view.thenBy);
  if (view.laneOrder !== 'highest') params.set('order', view.laneOrder);
  for (const job of view.jobs) params.append('job', job);
  for (const lane of view.lanes) params.append('lane', lane);
  for (const { field, value, exclude } of view.filters) params.append('f', `${exclude ? '!' : ''}${field}:${value}`);
  if (view.from !== null) params.set('from', iso(view.from));
  if (view.to !== null) params.set('to', iso(view.to));
  if (view.minScore > 0) params.set('score', String(view.minScore));
  if (view.bands !== null) params.set('bands', view.bands.join(','));
  if (view.hidesInterim) params.set('interim', 'hide');
  if (view.at !== null) params.set('at', view.at.map(iso).join('..'));
  if (view.text !== '') params.set('q', view.text);
  return `?${params}`;
}
