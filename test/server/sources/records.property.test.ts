import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appOf, get } from '../support/appOf';

/** The smallest honest model: a list of documents, filtered and sorted with plain comparisons. */
type Doc = Record<string, string | number | boolean | undefined> & { readonly timestamp: number };

const HOUR = 3_600_000;
const few = <T>(...values: T[]) => fc.constantFrom<T | undefined>(...values, undefined);
const text = few('', 'a', 'é', '\uFFFD', '😀');

const doc = fc.record({
  result_type: fc.constant('record'),
  bucket_span: fc.constant(900),
  job_id: fc.constantFrom('j', 'k'),
  timestamp: fc.nat(9).map((hour) => hour * HOUR),
  record_score: fc.constantFrom(0, 50, 50.5),
  detector_index: few(0, 1),
  probability: few(0.5, 1e-300),
  is_interim: few(true, false),
  function: few('count', 'rare'),
  field_name: text,
  over_field_value: text,
  partition_field_value: text,
  by_field_value: text,
});

const named = (one: Record<string, unknown>): Doc => {
  const names = ['over', 'partition', 'by'].filter((role) => one[`${role}_field_value`] !== undefined);
  const defined = Object.entries(one).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...defined, ...names.map((role) => [`${role}_field_name`, `${role}s`])]) as Doc;
};

const query = fc.record({
  start: few(0, 3 * HOUR, 5 * HOUR + 1),
  end: few(0, 5 * HOUR, 8 * HOUR),
  record_score: few(0, 50, 50.5, 100),
  exclude_interim: few(true, false),
  sort: few(
    'timestamp',
    'record_score',
    'probability',
    'bys',
    'overs',
    'is_interim',
    'function',
    'detector_index',
    'by_field_value',
  ),
  desc: few(true, false),
  from: few(0, 1, 5),
  size: few(0, 3, 100),
});

type Query = { [Key in 'start' | 'end' | 'record_score' | 'from' | 'size']: number | undefined } & {
  exclude_interim: boolean | undefined;
  desc: boolean | undefined;
  sort: string | undefined;
};

const ties = ['record_score', 'over_field_value', 'partition_field_value', 'by_field_value', 'field_name', 'function'];
const copies = new Map([
  ['bys', 'by_field_value'],
  ['overs', 'over_field_value'],
]);

function compareKey(a: Doc, b: Doc, key: string, desc: boolean): number {
  const [x, y] = [a[copies.get(key) ?? key], b[copies.get(key) ?? key]];
  if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
  const order =
    typeof x === 'string' ? Buffer.compare(Buffer.from(x), Buffer.from(y as string)) : Number(x) - Number(y);
  return desc ? -order : order;
}

function expected(docs: readonly Doc[], q: Query): { count: number; page: number[] } {
  const matching = docs
    .map((one, place) => ({ one, place }))
    .filter(({ one }) => one.job_id === 'j')
    .filter(({ one }) => one.timestamp >= (q.start ?? 0) && one.timestamp < (q.end ?? Number.POSITIVE_INFINITY))
    .filter(({ one }) => (one.record_score as number) >= (q.record_score ?? 0))
    .filter(({ one }) => !(q.exclude_interim && one.is_interim));
  const keys = [q.sort ?? 'record_score', ...ties];
  matching.sort((a, b) => {
    for (const key of keys) {
      const order = compareKey(a.one, b.one, key, q.desc ?? true);
      if (order !== 0) return order;
    }
    return a.place - b.place;
  });
  const from = q.from ?? 0;
  return { count: matching.length, page: matching.slice(from, from + (q.size ?? 100)).map(({ place }) => place) };
}

it('answers results/records as the plain model does', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doc, { minLength: 1, maxLength: 40 }), query, async (drawn, q) => {
      const docs = drawn.map(named);
      // The place of a document is written where the answer shows it again.
      const app = appOf(docs.map((one, place) => ({ ...one, initial_record_score: place })));
      const mapped = copies.get(q.sort ?? '');
      fc.pre(docs.some(({ job_id }) => job_id === 'j') && (!mapped || docs.some((one) => one[mapped] !== undefined)));
      const given = Object.entries(q).filter(([, value]) => value !== undefined);
      const asEpoch = given.map(([key, value]) => [key, String(value)]);
      const { status, body } = await get(
        app,
        `/_ml/anomaly_detectors/j/results/records?${new URLSearchParams(asEpoch)}`,
      );
      const page = body.records?.map((one: { initial_record_score: number }) => one.initial_record_score);
      expect({ status, count: body.count, page }).toEqual({ status: 200, ...expected(docs, q) });
    }),
    { numRuns: 150 },
  );
});
