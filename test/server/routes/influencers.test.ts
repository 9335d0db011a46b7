import { describe, expect, it } from 'vitest';
import { appOf, get, post } from '../support/appOf';

const [A, B, C] = [1464739200000, 1464825600000, 1464912000000];
const common = { job_id: 'j', result_type: 'influencer', bucket_span: 1, influencer_field_name: 'foo' };
const app = appOf([
  { ...common, timestamp: A, influencer_field_value: 'bar', influencer_score: 50 },
  { ...common, timestamp: B, influencer_field_value: 'zoo', influencer_score: 80, is_interim: true },
  { ...common, timestamp: C, influencer_field_value: 'zoo', influencer_score: 60 },
]);
const path = '/_ml/anomaly_detectors/j/results/influencers';

describe('results/influencers', () => {
  it.each([
    ['', 3, [B, C, A]],
    ['?from=1&size=2', 3, [C, A]],
    ['?exclude_interim=false', 3, [B, C, A]],
    ['?exclude_interim=true', 2, [C, A]],
    ['?start=2016-06-01T00:00:00Z&end=2016-06-01T01:00:00Z', 1, [A]],
    ['?influencer_score=70', 1, [B]],
    ['?desc=false', 3, [A, C, B]],
    ['?sort=timestamp', 3, [C, B, A]],
    ['?sort=influencer_field_value&desc=false', 3, [A, B, C]],
    ['?sort=foo', 3, [B, C, A]],
    ['?sort=record_score', 3, [A, B, C]],
  ])('GET %s', async (query, count, expected) => {
    const { status, body } = await get(app, path + query);
    const times = body.influencers?.map(({ timestamp }: { timestamp: number }) => timestamp);
    expect([status, body.count, times]).toEqual([200, count, expected]);
  });

  it('reads every parameter in a body, where it ignores start and end beside it', async () => {
    const { status, body } = await post(app, `${path}?start=${C}`, {
      influencer_score: 55,
      page: { from: 1, size: 2 },
    });
    expect([status, body.count, body.influencers.length]).toEqual([200, 2, 1]);
    expect((await post(app, `${path}?size=1`, {})).status).toBe(400);
  });

  it('prints all keys in Elasticsearch’s order, the copy as a plain string', async () => {
    const { body } = await get(app, `${path}?size=1`);
    expect(JSON.stringify(body.influencers[0])).toBe(
      `{"job_id":"j","result_type":"influencer","influencer_field_name":"foo","influencer_field_value":"zoo","foo":"zoo","influencer_score":80,"initial_influencer_score":0,"probability":0,"bucket_span":1,"is_interim":true,"timestamp":${B}}`,
    );
  });

  it('answers 404 to an unknown job', async () => {
    expect((await get(app, '/_ml/anomaly_detectors/none/results/influencers')).status).toBe(404);
  });
});
