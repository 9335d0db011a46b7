import type { Handler } from 'hono';
import type { ResultsSource } from '../sources/resultsSource';
import { answerJson } from './answerJson';
import { type ResultsEndpoint, resultsQuery } from './resultsQuery';

const recordsEndpoint: ResultsEndpoint = {
  action: 'cluster:monitor/xpack/ml/job/results/records/get',
  score: 'record_score',
  ignoresWindowBesideBody: false,
};

const influencersEndpoint: ResultsEndpoint = {
  action: 'cluster:monitor/xpack/ml/job/results/influencers/get',
  score: 'influencer_score',
  ignoresWindowBesideBody: true,
};

/** `GET|POST /_ml/anomaly_detectors/{job}/results/records` */
export const answerRecords =
  (source: ResultsSource): Handler =>
  async (c) => {
    const query = await resultsQuery(c, recordsEndpoint);
    return answerJson(c, await source.records(c.req.param('job') as string, query));
  };

/** `GET|POST /_ml/anomaly_detectors/{job}/results/influencers` */
export const answerInfluencers =
  (source: ResultsSource): Handler =>
  async (c) => {
    const query = await resultsQuery(c, influencersEndpoint);
    return answerJson(c, await source.influencers(c.req.param('job') as string, query));
  };
