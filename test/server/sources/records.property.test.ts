import fc from 'fast-check';
import { expect, it } from 'vitest';
import { appOf, get } from '../support/appOf';
import { arbitraryQuery, type Doc, defined, few, HOUR, plainSearch, queryString, text } from './plainSearch';

const doc = fc.record({
  result_type: fc.constant('record'),
  bucket_span: fc.constant(900),
  job_id: fc.constantFrom('j', 'k'),
  timestamp: fc.nat(9).map((hour) => hour * HOUR),
  record_score: few(0, 50, 50.5),
  detector_index: few(0, 1),
  probability: few(0.5, 1e-300),
  is_interim: few(true, false),
  function: few('count', 'rare'),
  field_name: text,
  over_field_value: text,
  partition_field_value: text,
  by_field_value: text,
});

const copies = new Map([
  ['bys', 'by_field_value'],
  ['overs', 'over_field_value'],
]);

const sorts = [
  'timestamp',
  'record_score',
  'probability',
  'is_interim',
  'function',
  'detector_index',
  'by_field_value',
];
const query = arbitraryQuery([...sorts, ...copies.keys()]);

const rules = {
  score: 'record_score',
  sort: 'record_score',
  desc: true,
  ties: ['record_score', 'over_field_value', 'partition_field_value', 'by_field_value', 'field_name', 'function'],
  copies,
};

/** With the name of each split field, and with its place where the answer shows it again. */
function stored(one: Doc, place: number): Doc {
  const names = ['over', 'partition', 'by'].filter((role) => one[`${role}_field_value`] !== undefined);
  const named = Object.fromEntries(names.map((role) => [`${role}_field_name`, `${role}s`]));
  return { ...defined(one), ...named, initial_record_score: place };
}

it('answers results/records as the plain model does', { timeout: 30_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doc, { minLength: 1, maxLength: 40 }), query, async (drawn, asked) => {
      const docs = drawn.map(stored);
      const copied = copies.get(asked.sort ?? '');
      fc.pre(docs.some(({ job_id }) => job_id === 'j') && (!copied || docs.some((one) => one[copied] !== undefined)));
      const path = `/_ml/anomaly_detectors/j/results/records?${queryString(asked, 'record_score')}`;
      const { status, body } = await get(appOf(docs), path);
      const { count, page } = plainSearch(docs, asked, rules);
      const places = body.records?.map(({ initial_record_score }: Doc) => initial_record_score);
      expect({ status, count: body.count, places }).toEqual({
        status: 200,
        count,
        places: page.map(({ initial_record_score }) => initial_record_score),
      });
    }),
    { numRuns: 150 },
  );
});
