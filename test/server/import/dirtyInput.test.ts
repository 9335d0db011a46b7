import { describe, expect, it } from 'vitest';
import { influencedBy, influencerDocument, recordDocument } from '../../support/documents';
import { get } from '../support/appOf';
import { importContents, lines } from './support/importContents';

const records = '/_ml/anomaly_detectors/job/results/records?sort=timestamp&desc=false';
const jobConfig = (fields: object = {}) => ({
  job_id: 'job',
  analysis_config: { bucket_span: '1h', detectors: [{ function: 'mean', field_name: 'bytes' }] },
  ...fields,
});

describe('dirty input', () => {
  it('reads a line of 50 MB, and past one that makes no sense', async () => {
    const long = 'x'.repeat(50_000_000);
    const text = [
      JSON.stringify(recordDocument(0, 1)),
      JSON.stringify({ ...recordDocument(1, 2), unknown: long }),
      `{"job_id": ${long}`,
      JSON.stringify(recordDocument(2, 3)),
    ].join('\n');
    const { results, app } = await importContents(text);
    expect(results.report).toMatchObject({
      kept: [{ kind: 'record', count: 3 }],
      problems: [{ line: 3, reason: 'not valid JSON' }],
    });
    const { body } = await get(app, records);
    expect(body).toMatchObject({ count: 3, records: [0, 1, 2].map((n) => recordDocument(n, n + 1)) });
  });

  it('reads NaN, Infinity and numbers too large for any as absent, and says so', async () => {
    const text = [
      '{"job_id":"job","result_type":"record","timestamp":0,"bucket_span":3600,"record_score":NaN,"actual":[Infinity]}',
      '{"job_id":"job","result_type":"record","timestamp":1000,"bucket_span":3600,"record_score":"-Infinity"}',
      '{"job_id":"job","result_type":"record","probability":1,"record_score":3,"initial_record_score":3,"bucket_span":3600,"detector_index":0,"is_interim":false,"timestamp":2000,"actual":[1e999]}',
    ].join('\n');
    const { results, app } = await importContents(text);
    expect(results.report).toMatchObject({ kept: [{ count: 3 }], problems: [] });
    expect(results.report.mended).toContainEqual({ what: 'actual: NaN or Infinity', count: 1 });
    expect(results.report.mended).toContainEqual({ what: expect.stringContaining('NaN or Infinity, which'), count: 1 });
    const { body } = await get(app, records);
    expect(body.records.map(({ record_score }: { record_score: number }) => record_score)).toEqual([0, 0, 3]);
    expect(body.records.some((record: object) => 'actual' in record)).toBe(false);
  });

  it('mends wrong types, counts them, and reads times in seconds', async () => {
    const { timestamp, ...whole } = recordDocument(5, 50.5);
    const texts = Object.fromEntries(Object.entries(whole).map(([name, value]) => [name, String(value)]));
    const { results, app } = await importContents(
      lines([
        { ...texts, timestamp: timestamp / 1000 },
        { ...whole, timestamp: new Date(timestamp).toISOString() },
      ]),
    );
    const { body } = await get(app, records);
    expect(body.records).toMatchObject([recordDocument(5, 50.5), recordDocument(5, 50.5)]);
    const mended = new Map(results.report.mended.map(({ what, count }) => [what, count]));
    expect(mended.get('timestamp: epoch seconds')).toBe(1);
    expect(mended.get('record_score: number written as text')).toBe(1);
    expect(mended.get('is_interim: boolean written as text')).toBe(1);
    expect(mended.get('actual: single value instead of a list')).toBe(1);
  });

  it('counts any number of unknown kinds without growing the report', async () => {
    const documents = Array.from({ length: 5000 }, (_, i) => ({ result_type: `kind-${i}-${'x'.repeat(1000)}` }));
    const { results } = await importContents(lines([recordDocument(0, 1), ...documents, { result_type: 7 }, {}, []]));
    expect(results.report.skipped.reduce((sum, { count }) => sum + count, 0)).toBe(5002);
    expect(JSON.stringify(results.report).length).toBeLessThan(10_000);
  });

  it('says when two files configure one job differently', async () => {
    const { results } = await importContents(
      lines([jobConfig(), recordDocument(0, 1)]),
      lines([jobConfig({ analysis_config: { detectors: [{ function: 'rare' }] } }), recordDocument(0, 2)]),
    );
    expect(results.report.notices).toEqual([expect.stringMatching(/job.*file-0.*file-1/)]);
    expect(results.configurations.get('job')).toMatchObject({ analysis_config: { detectors: [{ function: 'rare' }] } });
  });

  it('takes 10,000 jobs', async () => {
    const jobs = Array.from({ length: 10_000 }, (_, i) => ({ ...recordDocument(i % 10, i % 100), job_id: `job-${i}` }));
    const { results, app } = await importContents(lines(jobs));
    expect(results.jobs).toHaveLength(10_000);
    const { body } = await get(app, '/_ml/anomaly_detectors/job-7777/results/records');
    expect(body).toMatchObject({ count: 1, records: [{ job_id: 'job-7777', record_score: 77 }] });
    expect((await get(app, '/_ml/anomaly_detectors')).body.count).toBe(10_000);
  });

  it('takes 1,000,000 entities', async () => {
    const texts = Array.from({ length: 10_000 }, (_, i) => {
      const values = Array.from({ length: 100 }, (_, j) => `u${i * 100 + j}`);
      return JSON.stringify(recordDocument(i, 1, influencedBy({ user: values })));
    });
    const { results, app } = await importContents(texts.join('\n'));
    expect(results.report.kept).toEqual([{ kind: 'record', count: 10_000 }]);
    expect(results.records.entities).toHaveLength(1_000_000);
    const { body } = await get(app, `${records}&from=9999&size=1`);
    expect(body.records[0].user.at(-1)).toBe('u999999');
  }, 30_000);

  it('keeps names and texts of any kind as they are', async () => {
    const names = [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'prototype.x',
      'host.name',
      'a.__proto__.b',
      '\u202efdp.exe',
      'zero\u200bwidth\u200d',
      '<img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      'lone\ud800',
      '\udc00surrogate',
      '0',
      ' ',
      'line\nbreak',
    ];
    const documents = names.flatMap((name, i) => [
      recordDocument(i, 1, {
        by_field_name: name,
        by_field_value: name,
        partition_field_name: 'p',
        partition_field_value: name,
        ...influencedBy({ [`i${name}`]: [name, `${name}2`] }),
      }),
      influencerDocument(i, name, name, 5),
    ]);
    const { results, app } = await importContents(
      lines([...documents, ...names.map((name) => ({ ...recordDocument(0, 1), job_id: `j${name}` }))]),
    );
    expect(results.report).toMatchObject({ problems: [], skipped: [], mended: [] });
    expect(results.jobs).toHaveLength(names.length + 1);
    const { body } = await get(app, `${records}&size=1000`);
    const found = body.records as { by_field_name: string; by_field_value: string; influencers: unknown }[];
    expect(found.map(({ by_field_name }) => by_field_name)).toEqual(names);
    expect(found.map(({ by_field_value }) => by_field_value)).toEqual(names);
    expect(found.map(({ influencers }) => influencers)).toEqual(
      names.map((name) => [{ influencer_field_name: `i${name}`, influencer_field_values: [name, `${name}2`] }]),
    );
    const influencers = await get(
      app,
      '/_ml/anomaly_detectors/job/results/influencers?sort=timestamp&desc=false&size=99',
    );
    expect(influencers.body.influencers).toMatchObject(
      names.map((name) => ({ influencer_field_name: name, influencer_field_value: name })),
    );
    expect(Object.prototype).not.toHaveProperty('x');
    expect(({} as Record<string, unknown>).b).toBeUndefined();
  });

  it('never shows the secrets of a datafeed', async () => {
    const secret = 'ApiKey c2VjcmV0OnNlY3JldA==';
    const datafeed = { datafeed_id: 'datafeed-job', job_id: 'job', indices: ['x'], headers: { authorization: secret } };
    const hit = {
      _index: '.ml-config',
      _id: 'datafeed-datafeed-job',
      _source: { ...datafeed, config_type: 'datafeed' },
    };
    const text = lines([
      recordDocument(0, 1),
      datafeed,
      hit,
      jobConfig({ datafeed_config: datafeed }),
      { count: 1, datafeeds: [datafeed] },
      { count: 1, jobs: [jobConfig({ job_id: 'other', datafeed_config: datafeed })] },
      { ...datafeed, result_type: 'record' },
      { ...recordDocument(1, 2), datafeed_config: datafeed, headers: { authorization: secret } },
      secret,
      [secret],
    ]);
    const broken = [
      JSON.stringify(datafeed).slice(0, -1),
      `${JSON.stringify(datafeed)}x`,
      JSON.stringify(datafeed).replace('"authorization"', 'authorization'),
      `"headers": ${JSON.stringify(datafeed.headers)}`,
      secret,
      JSON.stringify(jobConfig({ datafeed_config: datafeed })).replace('}', ''),
    ].join('\n');
    const indented = JSON.stringify(
      [recordDocument(3, 4), datafeed, jobConfig({ datafeed_config: datafeed })],
      null,
      2,
    );
    const cut = indented.replace('"headers": {', '"headers": ').replace('"indices": [', '"indices": ');
    const { results, app } = await importContents(text, `${lines([recordDocument(2, 3)])}\n${broken}`, indented, cut);
    expect(results.report.kept).toContainEqual({ kind: 'record', count: 5 });
    const spooled = Array.from({ length: 7 }, (_, number) => JSON.stringify(results.documents.read(number)));
    const paths = [
      '/api/source',
      '/_ml/anomaly_detectors',
      '/_ml/anomaly_detectors/_stats',
      '/_ml/anomaly_detectors?exclude_generated=true',
      '/_ml/datafeeds',
      '/_ml/datafeeds/_stats',
      records,
    ];
    const answers = await Promise.all(paths.map(async (path) => (await app.request(path)).text()));
    for (const one of [JSON.stringify(results.report), ...spooled, ...answers]) expect(one).not.toContain('c2VjcmV0');
    expect(answers[0]).toContain('"job_id":"job"');
  });

  it('never shows a secret of a file that cannot be read', async () => {
    const secret = 'c2VjcmV0';
    for (const text of [
      secret,
      `${secret}: x\n{}`,
      `{"headers":{"Authorization":"ApiKey ${secret}`,
      `["ApiKey ${secret}"]`,
    ]) {
      const error = await importContents(text).catch((reason: Error) => reason);
      expect(String((error as Error).message)).toMatch(/^(file-0 is not a results file|nothing to show)/);
      expect(String((error as Error).message)).not.toContain(secret);
    }
  });
});
