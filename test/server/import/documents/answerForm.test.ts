import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedInfluencer } from '../../../../src/contract/influencers';
import { storedRecord } from '../../../../src/contract/records';
import { isInfluencerAnswer, isRecordAnswer } from '../../../../src/server/import/documents/answerForm';
import { influencerAnswer } from '../../../../src/server/sources/answers/influencerAnswer';
import { recordAnswer } from '../../../../src/server/sources/answers/recordAnswer';

const few = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 4 });
const text = fc.constantFrom(
  '',
  'a',
  'b',
  'host.name',
  'function.name',
  '__proto__',
  'constructor',
  'job_id',
  '7',
  'é',
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const influencers = fc.array(
  fc.record({ influencer_field_name: text, influencer_field_values: fc.array(text, { maxLength: 3 }) }),
  { maxLength: 3 },
);
const anomalyFields = {
  by_field_name: maybe(text),
  by_field_value: maybe(text),
  partition_field_name: maybe(text),
  partition_field_value: maybe(text),
  function: maybe(text),
  typical: maybe(fc.array(fc.constantFrom(0, 1.5, -1e300), { maxLength: 2 })),
  over_field_name: maybe(text),
  over_field_value: maybe(text),
};
const stored = fc.record({
  job_id: text,
  timestamp: fc.constantFrom(0, 1464739200000),
  bucket_span: fc.constantFrom(1, 900),
  probability: few(0.5, 1e-300),
  multi_bucket_impact: few(-5, 2.42),
  record_score: few(0, 99.5),
  initial_record_score: few(1),
  detector_index: few(0, 3),
  is_interim: few(true, false),
  ...anomalyFields,
  causes: maybe(
    fc.array(
      fc.record({ probability: fc.constant(0.1), ...anomalyFields, influencers: maybe(influencers) }).map(defined),
      { maxLength: 2 },
    ),
  ),
  influencers: maybe(influencers),
  geo_results: maybe(fc.constantFrom({}, { actual_point: '1,2' })),
  anomaly_score_explanation: maybe(fc.constantFrom({}, { anomaly_length: 1, high_variance_penalty: true, later: 1 })),
});

function defined<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}

/** Some damage: a key gone, moved to the end, of another value, or new. */
const damage = fc.tuple(
  fc.constantFrom('none', 'none', 'drop', 'last', 'change', 'add'),
  fc.nat(30),
  fc.constantFrom<unknown>(null, 'x', -1, 101, 1.5, 1464739200, true, [], ['a'], {}),
);

function damaged(document: object, [how, at, value]: [string, number, unknown]): object {
  const entries = Object.entries(document);
  const place = at % entries.length;
  if (how === 'drop') entries.splice(place, 1);
  if (how === 'last') entries.push(...entries.splice(place, 1));
  if (how === 'change') entries[place] = [entries[place][0], value];
  if (how === 'add') entries.push([['a', 'new', 'by_field_value', 'constructor'][at % 4], value]);
  return Object.fromEntries(entries);
}

const asText = (value: unknown) => JSON.stringify(value);
const keysInOrder = (value: object) => asText(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

describe('isRecordAnswer', () => {
  it('is true of every record as it would be answered, and of no other', () => {
    let answers = 0;
    fc.assert(
      fc.property(stored, damage, (drawn, harm) => {
        const printed = JSON.parse(asText(recordAnswer(defined(drawn) as never, false)));
        const source = JSON.parse(asText(damaged(printed, harm)));
        const parsed = storedRecord.safeParse(source);
        const again = parsed.success ? JSON.parse(asText(recordAnswer(parsed.data, false))) : null;
        const isSeconds = source.timestamp === 1464739200;
        const isSame = again !== null && !isSeconds && keysInOrder(again) === keysInOrder(source);
        if (isRecordAnswer(source)) {
          answers++;
          expect(isSame).toBe(true);
        } else if (harm[0] === 'none') expect(source).toBe('an answer');
      }),
      { numRuns: 1_000 },
    );
    expect(answers).toBeGreaterThan(200);
  });

  it('is false of epoch seconds, which are repaired', () => {
    const record = { ...JSON.parse(asText(recordAnswer({ job_id: 'j', timestamp: 1, bucket_span: 1 }, false))) };
    expect(isRecordAnswer(record)).toBe(true);
    expect(isRecordAnswer({ ...record, timestamp: 1464739200 })).toBe(false);
  });
});

describe('isInfluencerAnswer', () => {
  const influencer = fc.record({
    job_id: text,
    timestamp: fc.constantFrom(0, 1464739200000),
    bucket_span: fc.constant(900),
    influencer_field_name: text,
    influencer_field_value: text,
    influencer_score: few(0, 50.5),
    probability: few(0.5),
    is_interim: few(true),
  });

  it('is true of every influencer result as it would be answered, and of no other', () => {
    fc.assert(
      fc.property(influencer, damage, (drawn, harm) => {
        const printed = JSON.parse(asText(influencerAnswer(defined(drawn) as never, false)));
        const source = JSON.parse(asText(damaged(printed, harm)));
        const parsed = storedInfluencer.safeParse(source);
        const again = parsed.success ? JSON.parse(asText(influencerAnswer(parsed.data, false))) : null;
        if (isInfluencerAnswer(source)) expect(keysInOrder(again)).toBe(keysInOrder(source));
        else if (harm[0] === 'none') expect(source).toBe('an answer');
      }),
      { numRuns: 1_000 },
    );
  });
});
