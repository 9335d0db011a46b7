import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { bucket, bucketInfluencer } from '../../../src/contract/buckets';
import { categoryDefinition } from '../../../src/contract/categories';
import { geoResults, influence } from '../../../src/contract/common';
import { influencer } from '../../../src/contract/influencers';
import { customUrl, detector, job } from '../../../src/contract/jobs';
import { modelPlot } from '../../../src/contract/modelPlot';
import { anomalyCause, anomalyRecord, anomalyScoreExplanation } from '../../../src/contract/records';
import { PERIOD } from '../../../src/server/simulator/period';
import { simulate } from '../../../src/server/simulator/simulate';

const lines = (options?: Parameters<typeof simulate>[0]) =>
  Array.from(simulate(options), (document) => JSON.stringify(document));

// What a reader of the dump would see: after JSON, so that an undefined value is an absent key.
type Line = { _index: string; _id: string; _source: Record<string, unknown> };
const documents = lines().map((line) => JSON.parse(line) as Line);

const kindOf = (source: Line['_source']) => source.result_type ?? ('category_id' in source ? 'category' : 'job');

const sources = (kind: string) => documents.flatMap(({ _source }) => (kindOf(_source) === kind ? [_source] : []));
const all = (parents: readonly Record<string, unknown>[], key: string) =>
  parents.flatMap((parent) => (parent[key] ?? []) as Record<string, unknown>[]);

const records = sources('record');
const influencers = sources('influencer');
const buckets = sources('bucket');
const jobs = sources('job');
const causes = all(records, 'causes');

/** Of a job that does not split its messages, with no pattern but the expression. */
const unsplitCategory = categoryDefinition.omit({
  partition_field_name: true,
  partition_field_value: true,
  grok_pattern: true,
  preferred_to_categories: true,
});

/** Only an answer to `?human=true` or `?expand=true` has them; no stored document does. */
const NEVER_STORED = ['timestamp_string', 'records'];

describe('simulate', () => {
  const kinds: [string, z.ZodObject, Record<string, unknown>[]][] = [
    ['record', anomalyRecord, records],
    ['cause', anomalyCause, causes],
    ['influence', influence, [...all(records, 'influencers'), ...all(causes, 'influencers')]],
    ['record geo_results', geoResults, all(records, 'geo_results')],
    ['cause geo_results', geoResults, all(causes, 'geo_results')],
    ['explanation', anomalyScoreExplanation, all(records, 'anomaly_score_explanation')],
    ['influencer', influencer, influencers],
    ['bucket', bucket, buckets],
    ['bucket_influencer', bucketInfluencer, [...sources('bucket_influencer'), ...all(buckets, 'bucket_influencers')]],
    ['model_plot', modelPlot, sources('model_plot')],
    ['category', unsplitCategory, sources('category')],
    ['job', job, jobs],
    ['detector', detector, jobs.flatMap(({ analysis_config }) => all([analysis_config as never], 'detectors'))],
    [
      'custom_url',
      customUrl,
      jobs.flatMap(({ custom_settings = {} }) => all([custom_settings as never], 'custom_urls')),
    ],
  ];

  it.each(kinds)('writes every field of a %s, and every one of them as the contract says', (_, schema, found) => {
    const seen = new Set(found.flatMap((document) => Object.keys(document)));
    const missing = Object.keys(schema.shape).filter((key) => !seen.has(key) && !NEVER_STORED.includes(key));
    expect(missing).toEqual([]);
    expect(found.flatMap((document) => schema.safeParse(document).error?.issues ?? [])).toEqual([]);
  });

  it('writes configurations first and then everything in time order, inside the period', () => {
    const times = documents.map(({ _source }) => Number(_source.timestamp ?? 0));
    const timeless = jobs.length + sources('category').length;
    expect(times.slice(0, timeless + 1)).toEqual([...Array(timeless).fill(0), PERIOD.from]);
    expect(times.filter((time, i) => time < (times[i - 1] ?? 0))).toEqual([]);
    expect(times.at(-1)).toBeLessThan(PERIOD.to);
  });

  it('gives every document an id of its own that starts as Elasticsearch starts it', () => {
    expect(new Set(documents.map(({ _id }) => _id)).size).toBe(documents.length);
    const odd = documents.filter(({ _id, _source: { job_id, result_type, timestamp, bucket_span, category_id } }) =>
      result_type === undefined
        ? ![`anomaly_detector-${job_id}`, `${job_id}_category_definition_${category_id}`].includes(_id)
        : !_id.startsWith(`${job_id}_${result_type}_${timestamp}_${bucket_span}`),
    );
    expect(odd).toEqual([]);
  });

  it('writes the same bytes for the same seed, and other bytes for another', () => {
    const digest = (seed: number) => createHash('sha256').update(lines({ seed }).join('\n')).digest('hex');
    const first = digest(7);
    expect(digest(7)).toBe(first);
    expect(digest(8)).not.toBe(first);
  });

  it('multiplies records and entities by the scale', () => {
    const tripled = Array.from(simulate({ scale: 3 }), ({ _source }) => _source as Record<string, unknown>);
    const triple = tripled.filter(({ result_type }) => result_type === 'record');
    const services = (list: readonly Record<string, unknown>[]) =>
      new Set(list.flatMap((record) => record.service)).size;
    expect(triple.length / records.length).toBeGreaterThan(2.4);
    expect(triple.length / records.length).toBeLessThan(3.6);
    expect(services(triple)).toBeGreaterThan(2 * services(records));
  });

  it('covers the whole period with a bucket per span for each job', () => {
    for (const { job_id } of jobs) {
      const own = buckets.filter((one) => one.job_id === job_id);
      const span = Number(own[0]?.bucket_span) * 1000;
      const starts = Array.from({ length: (PERIOD.to - PERIOD.from) / span }, (_, index) => PERIOD.from + index * span);
      expect(own.map(({ timestamp }) => timestamp)).toEqual(starts);
    }
    expect(jobs.length).toBe(6);
  });
});

describe('simulated records', () => {
  const share = (from: number) =>
    records.filter((record) => Number(record.record_score) >= from).length / records.length;

  it('number about ten thousand, most of them low and few high', () => {
    expect(records.length).toBeGreaterThan(8_000);
    expect(records.length).toBeLessThan(12_000);
    expect(share(10)).toBeGreaterThan(0.1);
    expect(share(10)).toBeLessThan(0.2);
    expect(share(50)).toBeGreaterThan(0.008);
    expect(share(50)).toBeLessThan(0.025);
    expect(share(75)).toBeGreaterThan(0);
    expect(share(75)).toBeLessThan(0.01);
  });

  it('have a probability that falls with the score, down to about 1e-300 and never 0', () => {
    const probabilities = records.map(({ probability }) => Number(probability));
    expect(Math.min(...probabilities)).toBeGreaterThan(2.2250738585072014e-308);
    expect(Math.min(...probabilities)).toBeLessThan(1e-280);
    expect(Math.max(...probabilities)).toBeLessThan(0.06);
  });

  it('were renormalised downwards only, and not at all in interim buckets', () => {
    const drops = records.map((record) => Number(record.initial_record_score) - Number(record.record_score));
    expect(Math.min(...drops)).toBe(0);
    expect(drops.filter((drop) => drop > 0).length).toBeGreaterThan(records.length / 3);
    expect(drops.filter((drop, i) => records[i]?.is_interim && drop > 0)).toEqual([]);
  });

  it('are interim in the last two buckets of each job and nowhere else', () => {
    const wrong = [...records, ...influencers, ...buckets].filter(
      ({ timestamp, bucket_span, is_interim }) =>
        is_interim !== Number(timestamp) >= PERIOD.to - 2 * Number(bucket_span) * 1000,
    );
    expect(wrong).toEqual([]);
    expect(new Set(records.flatMap(({ is_interim, job_id }) => (is_interim ? [job_id] : []))).size).toBe(6);
  });

  it('keep a population’s values in its causes, one to ten of them', () => {
    const population = records.filter(({ over_field_name }) => over_field_name !== undefined);
    const own = ['actual', 'typical', 'by_field_value', 'multi_bucket_impact', 'anomaly_score_explanation'];
    expect(population.filter((record) => own.some((key) => key in record))).toEqual([]);
    const counts = new Set(population.map((record) => (record.causes as unknown[]).length));
    expect([Math.min(...counts), Math.max(...counts)]).toEqual([1, 10]);
    expect(records.filter((record) => 'causes' in record).length).toBe(population.length);
  });

  it('say where: two values and two points "lat,lon" with twelve decimals', () => {
    const geo = [...records, ...causes].filter(({ geo_results }) => geo_results !== undefined);
    const wrong = geo.filter(({ geo_results, actual, typical }) => {
      const points = geo_results as { actual_point: string; typical_point: string };
      const text = (point: unknown) => (point as number[]).map((degrees) => degrees.toFixed(12)).join();
      return points.actual_point !== text(actual) || points.typical_point !== text(typical);
    });
    expect(wrong).toEqual([]);
  });

  it('repeat their data fields at the top as arrays', () => {
    const wrong = records.filter((record) => {
      const influences = record.influencers as { influencer_field_name: string; influencer_field_values: string[] }[];
      const split = ['by', 'over', 'partition'].map((kind) => ({
        influencer_field_name: String(record[`${kind}_field_name`]),
        influencer_field_values: [record[`${kind}_field_value`]].filter((value) => value !== undefined) as string[],
      }));
      return [...split, ...influences].some(({ influencer_field_name: name, influencer_field_values: values }) =>
        values.some((value) => !(record[name] as string[]).includes(value)),
      );
    });
    expect(wrong).toEqual([]);
  });

  it('of several buckets say so', () => {
    const several = records.filter(({ multi_bucket_impact }) => Number(multi_bucket_impact) > 0);
    const explanations = all(several, 'anomaly_score_explanation');
    expect(several.length).toBeGreaterThan(100);
    expect(explanations.filter((e) => Number(e.multi_bucket_impact) <= Number(e.single_bucket_impact))).toEqual([]);
    expect(Math.max(...several.map(({ multi_bucket_impact }) => Number(multi_bucket_impact)))).toBe(5);
  });
});

describe('simulated influencers and buckets', () => {
  it('have influencer results for what records name, not above the record, save a few whose record was not written', () => {
    const best = new Map<string, number>();
    for (const record of records) {
      for (const { influencer_field_name, influencer_field_values } of record.influencers as never[]) {
        for (const value of influencer_field_values as string[]) {
          const key = [record.job_id, record.timestamp, influencer_field_name, value].join();
          best.set(key, Math.max(best.get(key) ?? 0, Number(record.record_score)));
        }
      }
    }
    const unexplained = influencers.filter((one) => {
      const key = [one.job_id, one.timestamp, one.influencer_field_name, one.influencer_field_value].join();
      return Number(one.influencer_score) > (best.get(key) ?? -1);
    });
    expect(influencers.length).toBeGreaterThan(6_000);
    expect(unexplained.length).toBeGreaterThan(0);
    expect(unexplained.length).toBeLessThan(influencers.length / 20);
    expect(influencers.filter((one) => one[String(one.influencer_field_name)] !== one.influencer_field_value)).toEqual(
      [],
    );
  });

  it('give a bucket the score of its worst influencer, or 0', () => {
    const wrong = buckets.filter(({ bucket_influencers, anomaly_score }) => {
      const scores = (bucket_influencers as { anomaly_score: number }[]).map((one) => one.anomaly_score);
      return anomaly_score !== Math.max(0, ...scores);
    });
    expect(wrong).toEqual([]);
    expect(buckets.filter(({ anomaly_score }) => anomaly_score === 0).length).toBeGreaterThan(1_000);
  });

  it('write each bucket influencer twice: inside its bucket and alone', () => {
    const alone = new Set(sources('bucket_influencer').map((one) => JSON.stringify(one)));
    const inside = all(buckets, 'bucket_influencers').map((one) => JSON.stringify(one));
    expect(inside.filter((one) => !alone.has(one))).toEqual([]);
    expect(inside.length).toBe(alone.size);
  });

  it('count more events in the afternoon than before dawn, and most of all on Sundays', () => {
    const events = (hour: number, isSunday: boolean) => {
      const times = buckets.map((one) => ({ date: new Date(Number(one.timestamp)), count: Number(one.event_count) }));
      const chosen = times.filter(({ date }) => date.getUTCHours() === hour && (date.getUTCDay() === 0) === isSunday);
      return chosen.reduce((sum, { count }) => sum + count, 0) / chosen.length;
    };
    expect(events(16, false)).toBeGreaterThan(5 * events(4, false));
    expect(events(16, true)).toBeGreaterThan(1.05 * events(16, false));
  });

  it('hold no records while a planned event lasts', () => {
    const planned = buckets.filter(({ scheduled_events }) => scheduled_events !== undefined);
    const times = new Set(planned.map(({ job_id, timestamp }) => `${job_id} ${timestamp}`));
    expect(planned.length).toBe(8);
    expect(records.filter(({ job_id, timestamp }) => times.has(`${job_id} ${timestamp}`))).toEqual([]);
  });
});
