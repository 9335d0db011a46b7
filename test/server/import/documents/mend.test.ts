import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptKind } from '../../../../src/contract/source';
import { mend } from '../../../../src/server/import/documents/mend';
import { influencerDocument, recordDocument } from '../../../support/documents';
import { anomalyDocument } from '../support/anomalyDocument';

describe('mend', () => {
  it.each([
    ['record_score', '50.5', 50.5, 'number written as text'],
    ['probability', '1e-308', 1e-308, 'number written as text'],
    ['multi_bucket_impact', ' -5 ', -5, 'number written as text'],
    ['record_score', [50], 50, 'list of one value'],
    ['record_score', Number.NaN, undefined, 'NaN or Infinity'],
    ['record_score', Number.POSITIVE_INFINITY, undefined, 'NaN or Infinity'],
    ['record_score', '-Infinity', undefined, 'NaN or Infinity'],
    ['record_score', '', undefined, 'empty text instead of a number'],
    ['is_interim', 'true', true, 'boolean written as text'],
    ['is_interim', 'False', false, 'boolean written as text'],
    ['is_interim', 1, true, 'boolean written as number'],
    ['by_field_value', 42, '42', 'text written as number'],
    ['by_field_value', false, 'false', 'text written as boolean'],
    ['by_field_value', ['AAL'], 'AAL', 'list of one value'],
    ['actual', 3, [3], 'single value instead of a list'],
    ['actual', [Number.NaN], undefined, 'NaN or Infinity'],
    ['timestamp', 1_464_739_200, 1_464_739_200_000, 'epoch seconds'],
    ['timestamp', '1464739200', 1_464_739_200_000, 'epoch seconds'],
    ['timestamp', 1_464_739_200.5, 1_464_739_200_500, 'epoch seconds'],
  ])('mends %s: %j', (field, value, expected, repair) => {
    const { source, mends } = mend('record', { ...recordDocument(1, 5), [field]: value });
    expect(source).toEqual(expected === undefined ? without(field) : { ...recordDocument(1, 5), [field]: expected });
    expect(mends).toEqual([`${field}: ${repair}`]);
  });

  it.each([
    ['timestamp', '2016-06-01T00:00:00Z', 1_464_739_200_000],
    ['timestamp', '2016-06-01 00:00:00', 1_464_739_200_000],
    ['timestamp', '1464739200000', 1_464_739_200_000],
    ['record_score', null, undefined],
    ['actual', [null], undefined],
  ])('reads %s: %j, which is legal, without a word', (field, value, expected) => {
    const { source, mends } = mend('record', { ...recordDocument(1, 5), [field]: value });
    expect(source).toEqual(expected === undefined ? without(field) : { ...recordDocument(1, 5), [field]: expected });
    expect(mends).toEqual([]);
  });

  it.each([
    ['record_score', 'high'],
    ['record_score', '1,5'],
    ['record_score', '0x10'],
    ['record_score', [1, 2]],
    ['record_score', {}],
    ['record_score', '1e999'],
    ['is_interim', 'yes'],
    ['is_interim', 2],
    ['timestamp', 'yesterday'],
    ['influencers', ['x']],
    ['host.name', 5],
  ])('leaves %s: %j as it is', (field, value) => {
    const document = { ...recordDocument(1, 5), [field]: value };
    expect(mend('record', document)).toEqual({ source: document, mends: [] });
  });

  it('mends inside causes, influencers and explanations, and names each repair once', () => {
    const document = {
      ...recordDocument(1, 5),
      causes: [
        { probability: '0.1', actual: '7' },
        { probability: '0.2', actual: [8, Number.NaN] },
      ],
      influencers: { influencer_field_name: 'user', influencer_field_values: 7 },
      anomaly_score_explanation: { single_bucket_impact: '12', by_field_first_occurrence: 'true', other: '1' },
    };
    expect(mend('record', document)).toEqual({
      source: {
        ...document,
        causes: [{ probability: 0.1, actual: [7] }, { probability: 0.2 }],
        influencers: [{ influencer_field_name: 'user', influencer_field_values: ['7'] }],
        anomaly_score_explanation: { single_bucket_impact: 12, by_field_first_occurrence: true, other: '1' },
      },
      mends: [
        'influencers: single value instead of a list',
        'influencers.influencer_field_values: single value instead of a list',
        'influencers.influencer_field_values: text written as number',
        'causes.probability: number written as text',
        'causes.actual: single value instead of a list',
        'causes.actual: number written as text',
        'causes.actual: NaN or Infinity',
        'anomaly_score_explanation.single_bucket_impact: number written as text',
        'anomaly_score_explanation.by_field_first_occurrence: boolean written as text',
      ],
    });
  });

  it('knows the fields of every kind', () => {
    expect(mend('model_plot', { actual: '5' }).source).toEqual({ actual: 5 });
    expect(mend('influencer', { ...influencerDocument(1, 'u', 'v', 5), influencer_field_value: 5 }).mends).toEqual([
      'influencer_field_value: text written as number',
    ]);
    expect(mend('scheduled_event', { start_time: 1_464_739_200 }).source).toEqual({ start_time: 1_464_739_200_000 });
  });

  it('gives back a document as it was after every value was written as text', () => {
    fc.assert(
      fc.property(anomalyDocument, (document) => {
        expect(mend('record', inText(document)).source).toEqual(document);
        expect(mend('record', document)).toEqual({ source: document, mends: [] });
      }),
    );
  });

  it('survives anything, and says nothing that a document could choose', () => {
    const fields = fc.constantFrom('timestamp', 'record_score', 'causes', 'influencers', 'actual', '__proto__', 'x');
    fc.assert(
      fc.property(fc.constantFrom(...keptKind.options), fc.array(fc.tuple(fields, fc.anything())), (kind, entries) => {
        const { source, mends } = mend(kind, Object.fromEntries(entries));
        expect(Object.getPrototypeOf(source)).toBe(Object.prototype);
        for (const one of mends)
          expect(one).toMatch(/^(timestamp|record_score|causes|influencers|actual)[a-z_.]*: [a-zNI ]+$/);
      }),
    );
  });
});

function without(field: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(recordDocument(1, 5)).filter(([name]) => name !== field));
}

/** The same value with every number and boolean in it written as text. */
function inText(value: unknown): never {
  const texts = JSON.stringify(value, (_key, one) =>
    typeof one === 'number' || typeof one === 'boolean' ? String(one) : one,
  );
  return JSON.parse(texts) as never;
}
