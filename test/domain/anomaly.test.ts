import { describe, expect, it } from 'vitest';
import type { AnomalyRecord } from '../../src/contract/records';
import { sameIdentity, shownValues, splitEntities, toAnomalyDetails } from '../../src/domain/anomaly';

const plain: AnomalyRecord = {
  job_id: 'logins',
  result_type: 'record',
  timestamp: 1_790_000_000_000,
  bucket_span: 900,
  detector_index: 2,
  probability: 0.001,
  record_score: 80,
  initial_record_score: 85,
  is_interim: true,
};

describe('toAnomalyDetails', () => {
  it('turns seconds into milliseconds and absent into null or empty, never into zero', () => {
    const details = toAnomalyDetails(plain);
    expect(details.bucketSpan).toBe(900_000);
    expect(details).toMatchObject({
      partition: null,
      over: null,
      by: null,
      correlatedByValue: null,
      multiBucketImpact: null,
      explanation: null,
      actual: [],
      typical: [],
      causes: [],
      influencers: [],
      actualPoint: null,
    });
  });

  it('keeps an empty value apart from an absent one', () => {
    const details = toAnomalyDetails({ ...plain, partition_field_name: 'shop', partition_field_value: '' });
    expect(details.partition).toEqual({ field: 'shop', value: '' });
    expect(details.identity.partition).toBe('');
    expect(details.identity.by).toBeNull();
  });

  it('keeps the by field of a population record, whose values stand in its causes', () => {
    const details = toAnomalyDetails({
      ...plain,
      by_field_name: 'status',
      causes: [{ probability: 1e-10, by_field_name: 'status', by_field_value: '401', actual: [90], typical: [2] }],
    });
    expect(details.by).toBeNull();
    expect(details.byField).toBe('status');
    expect(details.causes[0].by).toEqual({ field: 'status', value: '401' });
  });

  it('lists influencer values in the order of the record', () => {
    const influencers = [
      { influencer_field_name: 'user', influencer_field_values: ['zoe', 'adam'] },
      { influencer_field_name: '__proto__', influencer_field_values: ['x'] },
    ];
    expect(toAnomalyDetails({ ...plain, influencers }).influencers).toEqual([
      { field: 'user', value: 'zoe' },
      { field: 'user', value: 'adam' },
      { field: '__proto__', value: 'x' },
    ]);
  });
});

describe('shownValues', () => {
  const cause = { probability: 0.1, actual: [7], typical: [1] };

  it.each([
    ['its own', { actual: [3], typical: [2], causes: [cause] }, { actual: [3], typical: [2] }],
    ['those of the only cause', { causes: [cause] }, { actual: [7], typical: [1] }],
    ['none when several causes differ', { causes: [cause, cause] }, { actual: [], typical: [] }],
    ['none when there are none', {}, { actual: [], typical: [] }],
  ])('are %s', (_, record, expected) => {
    expect(shownValues(record)).toEqual(expected);
  });
});

describe('splitEntities', () => {
  it('goes from the outermost split inwards and leaves absent ones out', () => {
    const entity = (value: string) => ({ field: 'f', value });
    expect(splitEntities({ partition: entity('p'), over: null, by: entity('b') })).toEqual([entity('p'), entity('b')]);
  });
});

describe('sameIdentity', () => {
  it('tells records apart by every part', () => {
    const { identity } = toAnomalyDetails(plain);
    expect(sameIdentity(identity, { ...identity })).toBe(true);
    const changes = [
      { jobId: 'x' },
      { timestamp: 1 },
      { detectorIndex: 0 },
      { partition: '' },
      { over: 'o' },
      { by: 'b' },
    ];
    for (const change of changes) {
      expect(sameIdentity(identity, { ...identity, ...change } as typeof identity)).toBe(false);
    }
  });
});
