import { describe, expect, it } from 'vitest';
import { appOf, get } from '../support/appOf';

const configured = (id: string, extra: object = {}) => ({
  _index: '.ml-config',
  _id: `anomaly_detector-${id}`,
  _source: {
    job_id: id,
    job_type: 'anomaly_detector',
    description: `Job ${id}`,
    create_time: 1,
    analysis_config: { bucket_span: '15m', detectors: [{ function: 'count', detector_description: 'events' }] },
    ...extra,
  },
});

const record = {
  job_id: 'implied',
  result_type: 'record',
  timestamp: 0,
  bucket_span: 900,
  detector_index: 1,
  function: 'rare',
  by_field_name: 'process',
  by_field_value: 'sh',
  influencers: [{ influencer_field_name: 'user', influencer_field_values: ['bob'] }],
};

const app = appOf([
  configured('b', { groups: ['team'] }),
  record,
  configured('a', { groups: ['team'], datafeed_config: { headers: { authorization: 'secret' } } }),
]);
const path = '/_ml/anomaly_detectors';

const ids = async (query: string): Promise<unknown> => {
  const { status, body } = await get(app, path + query);
  return status === 200 ? body.jobs.map(({ job_id }: { job_id: string }) => job_id) : [status, body.error.reason];
};

describe('GET _ml/anomaly_detectors', () => {
  it.each([
    ['', ['a', 'b', 'implied']],
    ['/_all', ['a', 'b', 'implied']],
    ['/*', ['a', 'b', 'implied']],
    ['/a', ['a']],
    ['/b,a', ['a', 'b']],
    ['/b%2Ca', ['a', 'b']],
    ['/imp*', ['implied']],
    ['/te*', ['a', 'b']],
    ['/team', ['a', 'b']],
    ['/none*', []],
    ['/.*', []],
    ['/none*?allow_no_match=false', [404, "No known job with id 'none*'"]],
    ['/none', [404, "No known job with id 'none'"]],
    ['/none,a', [404, "No known job with id 'none'"]],
    ['?foo=1', [400, 'request [/_ml/anomaly_detectors] contains unrecognized parameter: [foo]']],
  ])('%s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  it('answers what the results imply for a job without a configuration', async () => {
    const { body } = await get(app, `${path}/implied`);
    expect(body.jobs[0]).toEqual({
      job_id: 'implied',
      job_type: 'anomaly_detector',
      analysis_config: {
        bucket_span: '15m',
        detectors: [
          { detector_description: 'rare by "process"', function: 'rare', by_field_name: 'process', detector_index: 1 },
        ],
        influencers: ['user'],
      },
    });
  });

  it('leaves out what Elasticsearch generated', async () => {
    const { body } = await get(app, `${path}/b?exclude_generated=true`);
    expect(Object.keys(body.jobs[0])).toEqual(['job_id', 'groups', 'description', 'analysis_config']);
  });

  it('never shows a datafeed, which may hold credentials', async () => {
    expect(JSON.stringify((await get(app, path)).body)).not.toContain('secret');
  });
});
