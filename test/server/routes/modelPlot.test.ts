import { describe, expect, it } from 'vitest';
import { modelPlotAnswer } from '../../../src/contract/modelPlot';
import { bucketStart, recordDocument } from '../../support/documents';
import { appOf, get } from '../support/appOf';

const plot = (n: number, fields: Record<string, unknown> = {}) => ({
  job_id: 'job',
  result_type: 'model_plot',
  timestamp: bucketStart(n),
  bucket_span: 3600,
  detector_index: 0,
  model_feature: 'mean',
  model_lower: n,
  model_median: n + 1,
  model_upper: n + 2,
  actual: n + 3,
  ...fields,
});
const of = (partition: string) => ({ partition_field_name: 'host', partition_field_value: partition });

const app = appOf([
  recordDocument(0, 50),
  plot(3, of('a')),
  plot(1, of('a')),
  plot(2, of('a')),
  plot(2, of('__proto__')),
  plot(2),
  plot(2, { detector_index: 1 }),
  plot(2, { ...of('a'), by_field_name: 'user', by_field_value: 'u' }),
  plot(2, { ...of('a'), model_feature: 'max', actual: 99 }),
  { _id: 'x', _source: plot(4, { ...of('a'), actual: 1 }) },
  { _id: 'x', _source: plot(4, { ...of('a'), actual: undefined, model_lower: undefined }) },
]);

const plotted = async (query: string) => {
  const { status, body } = await get(app, `/api/model_plot?job_id=job&${query}`);
  expect(status).toBe(200);
  const { count, model_plot } = modelPlotAnswer.parse(body);
  expect(model_plot).toHaveLength(count);
  return model_plot;
};

describe('GET /api/model_plot', () => {
  it('answers the buckets of one series in order of time, the later document of an id', async () => {
    const buckets = await plotted('partition_field_value=a');
    expect(buckets.map(({ timestamp }) => timestamp)).toEqual([1, 2, 3, 4].map(bucketStart));
    expect(buckets[1]).toEqual({
      timestamp: bucketStart(2),
      model_lower: 2,
      model_median: 3,
      model_upper: 4,
      actual: 5,
    });
    expect(buckets[3]).toEqual({ timestamp: bucketStart(4), model_median: 5, model_upper: 6 });
  });

  it.each([
    ['partition_field_value=__proto__', [2]],
    ['', [2]],
    ['detector_index=1', [2]],
    ['partition_field_value=a&by_field_value=u', [2]],
    ['by_field_value=u', []],
    ['partition_field_value=b', []],
    [`partition_field_value=a&start=${bucketStart(2)}&end=${bucketStart(3)}`, [2]],
    ['partition_field_value=a&start=2026-10-12T03:00:00Z', [3, 4]],
  ])('keeps to %s', async (query, buckets) => {
    expect((await plotted(query)).map(({ timestamp }) => timestamp)).toEqual(buckets.map(bucketStart));
  });

  it.each([
    ['job_id=nobody', 404, "No known job with id 'nobody'"],
    ['', 400, 'job_id: Invalid input: expected string, received undefined'],
    ['job_id=job&host=a', 400, 'Unrecognized key: "host"'],
    ['job_id=job&detector_index=-1', 400, 'detector_index: Too small: expected number to be >=0'],
    ['job_id=job&start=soon', 400, 'all shards failed'],
  ])('refuses %s', async (query, status, reason) => {
    const answer = await get(app, `/api/model_plot?${query}`);
    expect(answer.status).toBe(status);
    expect(answer.body.error.reason).toBe(reason);
  });
});
