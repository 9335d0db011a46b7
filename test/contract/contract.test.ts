import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storedBucket } from '../../src/contract/buckets';
import { calendar, scheduledEvent } from '../../src/contract/calendars';
import { categoryDefinition } from '../../src/contract/categories';
import { influencerColumnsQuery, recordColumnsQuery } from '../../src/contract/columnsQuery';
import { errorAnswer } from '../../src/contract/errors';
import { influencer, storedInfluencer } from '../../src/contract/influencers';
import { dataCounts, modelSizeStats } from '../../src/contract/jobStats';
import { modelSnapshot } from '../../src/contract/modelSnapshots';
import { anomalyRecord, storedRecord } from '../../src/contract/records';

const record = {
  job_id: 'latency',
  result_type: 'record',
  timestamp: 1_790_000_000_000,
  bucket_span: 900,
  detector_index: 0,
  probability: 1e-308,
  record_score: 91.5,
  initial_record_score: 93,
  is_interim: false,
};

const failingPath = (result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }) =>
  result.success ? null : result.error?.issues[0].path.join('.');

describe('a record', () => {
  it('keeps absent keys absent', () => {
    expect(Object.keys(anomalyRecord.parse(record)).sort()).toEqual(Object.keys(record).sort());
  });

  it('keeps data-field copies and keys it does not know', () => {
    const copied = { ...record, 'host.name': ['web-01'], added_in_version_99: { a: 1 } };
    expect(anomalyRecord.parse(copied)).toEqual(copied);
  });

  it.each([
    ['record_score', { record_score: 101 }],
    ['probability', { probability: -0.1 }],
    ['timestamp', { timestamp: '2026-10-01' }],
    ['causes.0.probability', { causes: [{}] }],
    ['influencers.0.influencer_field_values', { influencers: [{ influencer_field_name: 'host' }] }],
    ['result_type', { result_type: 'bucket' }],
  ])('names the path %s of what breaks it', (path, change) => {
    expect(failingPath(anomalyRecord.safeParse({ ...record, ...change }))).toBe(path);
  });

  it('takes every probability down to the smallest normal double', () => {
    fc.assert(
      fc.property(fc.double({ min: 2.2250738585072014e-308, max: 1, noNaN: true }), (probability) => {
        expect(anomalyRecord.parse({ ...record, probability }).probability).toBe(probability);
      }),
    );
  });
});

describe('stored documents', () => {
  it('need only a job, a time and a bucket span, and lose what Elasticsearch would drop', () => {
    const minimal = { job_id: 'j', timestamp: 1, bucket_span: 1 };
    expect(storedRecord.parse({ ...minimal, unknown: 1 })).toEqual(minimal);
    const named = { ...minimal, influencer_field_name: 'f', influencer_field_value: '' };
    expect(storedInfluencer.parse({ ...named, f: '' })).toEqual(named);
  });

  it.each([
    ['bucket', storedBucket, { job_id: 'j', timestamp: 1, bucket_span: 1 }],
    ['category', categoryDefinition, { job_id: 'j', category_id: 1 }],
    ['model snapshot', modelSnapshot, { job_id: 'j' }],
    ['data counts', dataCounts, { job_id: 'j' }],
    ['model size', modelSizeStats, { job_id: 'j' }],
  ])('of the kind %s likewise', (_, schema, minimal) => {
    expect(schema.parse({ ...minimal, unknown: 1 })).toEqual(minimal);
    for (const key of Object.keys(minimal))
      expect(schema.safeParse({ ...minimal, [key]: undefined }).success).toBe(false);
  });

  it('keep a bucket influencer of a bucket that says as little, and drop what else it says', () => {
    const minimal = { job_id: 'j', timestamp: 1, bucket_span: 1 };
    const bucket = { ...minimal, bucket_influencers: [minimal] };
    expect(storedBucket.parse({ ...bucket, records: [], bucket_influencers: [{ ...minimal, unknown: 1 }] })).toEqual(
      bucket,
    );
  });

  it('of a calendar have no jobs unless named, and of an event skip results and model updates unless told', () => {
    expect(calendar.parse({ calendar_id: 'c', type: 'calendar' })).toEqual({ calendar_id: 'c', job_ids: [] });
    const event = { description: '', start_time: 1, end_time: 2, calendar_id: 'c' };
    expect(scheduledEvent.parse({ ...event, type: 'scheduled_event' })).toEqual({
      ...event,
      skip_result: true,
      skip_model_update: true,
    });
  });

  it('cannot reach a prototype', () => {
    const hostile = JSON.parse('{"job_id":"j","timestamp":1,"bucket_span":1,"__proto__":{"polluted":true}}');
    const parsed = storedRecord.parse(hostile) as Record<string, unknown>;
    expect(parsed.polluted).toBeUndefined();
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('an influencer', () => {
  it('carries a key named after its field', () => {
    const result = {
      ...record,
      result_type: 'influencer',
      influencer_field_name: 'host.name',
      influencer_field_value: 'web-01',
      influencer_score: 5,
      initial_influencer_score: 5,
      'host.name': 'web-01',
    };
    expect(influencer.parse(result)).toEqual(result);
  });
});

describe('a columns query', () => {
  it('reads its numbers and flags from text', () => {
    const text = { job_id: ['a', 'b'], score: '2.5', exclude_interim: 'true', sort: 'record_score' };
    expect(recordColumnsQuery.parse(text)).toEqual({
      job_id: ['a', 'b'],
      score: 2.5,
      exclude_interim: true,
      sort: 'record_score',
    });
  });

  it('refuses a key it does not know', () => {
    expect(recordColumnsQuery.safeParse({ size: '1' }).success).toBe(false);
  });

  it('sorts by the score of its own results only', () => {
    expect(recordColumnsQuery.safeParse({ sort: 'influencer_score' }).success).toBe(false);
    expect(influencerColumnsQuery.safeParse({ sort: 'record_score' }).success).toBe(false);
  });
});

describe('an error', () => {
  it('is an envelope, or for an unknown path a plain sentence', () => {
    const cause = { type: 'resource_not_found_exception', reason: "No known job with id 'x'" };
    const envelope = { error: { root_cause: [cause], ...cause }, status: 404 };
    expect(errorAnswer.parse(envelope)).toEqual(envelope);
    const plain = { error: 'no handler found for uri [/x] and method [GET]', status: 400 };
    expect(errorAnswer.parse(plain)).toEqual(plain);
  });
});
