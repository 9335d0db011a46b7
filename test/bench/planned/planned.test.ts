import { describe, expect, it } from 'vitest';
import { influencer } from '../../../src/contract/influencers';
import { job } from '../../../src/contract/jobs';
import { anomalyRecord } from '../../../src/contract/records';
import { isInfluencerAnswer, isRecordAnswer } from '../../../src/server/import/documents/answerForm';
import { planRecords } from './PlannedRecords';
import { INFLUENCER_VALUES, plannedJobs } from './plannedJobs';
import { printInfluencerResult, printJob, printRecord } from './printDocuments';

const planned = planRecords(20_000);
const rows = Array.from({ length: planned.length }, (_, row) => row);

describe('the planned documents', () => {
  it('are what Elasticsearch would answer', () => {
    for (const row of rows.slice(0, 3_000)) {
      const [record, result] = [printRecord, printInfluencerResult].map((print) => JSON.parse(print(planned, row)));
      expect(anomalyRecord.safeParse(record).error).toBeUndefined();
      expect(influencer.safeParse(result).error).toBeUndefined();
      expect([isRecordAnswer(record), isInfluencerAnswer(result)], printRecord(planned, row)).toEqual([true, true]);
    }
    for (const one of plannedJobs) expect(job.safeParse(JSON.parse(printJob(one))).error).toBeUndefined();
  });

  it('are no two of one identity', () => {
    const { job: jobs, bucket, entity, influencers } = planned;
    expect(new Set(rows.map((row) => `${jobs[row]} ${bucket[row]} ${entity[row]}`)).size).toBe(rows.length);
    expect(new Set(rows.map((row) => `${jobs[row]} ${bucket[row]} ${influencers[row * 3]}`)).size).toBe(rows.length);
  });
});

describe('the spread', () => {
  const share = (isWanted: (score: number) => boolean) => planned.score.filter(isWanted).length / planned.length;

  it('is heavy-tailed, with scores on the limits of the bands', () => {
    expect(share((score) => score < 4)).toBeGreaterThan(0.9);
    expect(share((score) => score >= 30)).toBeCloseTo(0.01, 2);
    for (const edge of [75, 74.999999, 50, 49.999999, 25, 3, 100, 0]) expect(planned.score).toContain(edge);
  });

  it('names every job, and every influencer value once there are as many records', () => {
    expect(new Set(planned.job)).toEqual(new Set(plannedJobs.keys()));
    const named = new Set(planRecords(INFLUENCER_VALUES).influencers.filter((value) => value >= 0));
    expect(named.size).toBe(INFLUENCER_VALUES);
  });
});
