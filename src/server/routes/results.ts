import { answerPage } from './answerPage';
import type { Handler } from './handler';
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
export const answerRecords: Handler = async (c, { source }) => {
  const query = await resultsQuery(c, recordsEndpoint);
  return answerPage(c, 'records', await source.records(c.req.param('job') as string, query));
};

/** `GET|POST /_ml/anomaly_detectors/{job}/results/influencers` */
export const answerInfluencers: Handler = async (c, { source }) => {
  const query = await resultsQuery(c, influencersEndpoint);
  return answerPage(c, 'influencers', await source.influencers(c.req.param('job') as string, query));
};
