import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appOf, get } from '../support/appOf';
import { arbitraryQuery, type Doc, defined, few, HOUR, ordered, plainSearch, queryString } from './plainSearch';

const head = {
  bucket_span: fc.constant(900),
  job_id: fc.constantFrom('j', 'k'),
  timestamp: fc.nat(9).map((hour) => hour * HOUR),
  is_interim: few(true, false),
};

const bucket = fc.record({
  ...head,
  result_type: fc.constant('bucket'),
  anomaly_score: few(0, 50, 50.5),
  event_count: few(0, 7, 12),
  scheduled_events: few(['a'], ['b']),
  bucket_influencers: few([], [{ job_id: 'j', timestamp: 0, bucket_span: 900 }]),
});

const record = fc.record({
  ...head,
  result_type: fc.constant('record'),
  record_score: few(0, 50),
  probability: few(0.5, 1e-300),
  function: few('count', 'rare'),
});

const sorts = ['timestamp', 'anomaly_score', 'event_count', 'is_interim', 'scheduled_events', 'memory_status'];
const query = arbitraryQuery(sorts);
const rules = { score: 'anomaly_score', sort: 'timestamp', desc: false, ties: ['timestamp'] };

const recordOrder = ['probability', 'record_score', 'function'];

/** The places of the records of a bucket, or undefined where it must have none. */
function expandedPlaces(one: Doc, records: readonly Doc[], excludeInterim: boolean): unknown[] | undefined {
  const { bucket_influencers = [] } = one as { bucket_influencers?: readonly unknown[] };
  const inside = records.filter(({ job_id, timestamp }) => job_id === 'j' && timestamp === one.timestamp);
  const wanted = inside.filter(({ is_interim }) => !(excludeInterim && is_interim));
  if (bucket_influencers.length === 0 || wanted.length === 0) return undefined;
  return ordered(wanted, recordOrder, false).map(({ initial_record_score }) => initial_record_score);
}

// The place of a document is written where the answer shows it again.
const buckets = fc
  .array(bucket, { minLength: 1, maxLength: 30 })
  .map((drawn) => drawn.map((one: Doc, place) => ({ ...defined(one), initial_anomaly_score: place })));
const records = fc
  .array(record, { maxLength: 30 })
  .map((drawn) => drawn.map((one: Doc, place) => ({ ...defined(one), initial_record_score: place })));

it('answers results/buckets as the plain model does', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(buckets, records, query, fc.boolean(), async (docs, inside, asked, expand) => {
      fc.pre(docs.some(({ job_id }) => job_id === 'j'));
      const asText = `${queryString(asked, 'anomaly_score')}&expand=${expand}`;
      const { status, body } = await get(
        appOf([...docs, ...inside]),
        `/_ml/anomaly_detectors/j/results/buckets?${asText}`,
      );
      const { count, page } = plainSearch(docs, asked, rules);
      const found = body.buckets?.map(({ initial_anomaly_score: place, records: found }: Doc) => ({
        place,
        records: (found as Doc[] | undefined)?.map(({ initial_record_score }) => initial_record_score),
      }));
      const expected = page.map((one) => ({
        place: one.initial_anomaly_score,
        records: expand ? expandedPlaces(one, inside, asked.exclude_interim ?? false) : undefined,
      }));
      expect({ status, count: body.count, found }).toEqual({ status: 200, count, found: expected });
    }),
    { numRuns: 150 },
  );
});
