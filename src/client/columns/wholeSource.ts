import type { ColumnSource } from './columnLoad';

/** Everything the server has. */
export const wholeSource: ColumnSource = {
  recordsUrl: '/api/columns/records?sort=record_score',
  influencersUrl: '/api/columns/influencers?sort=influencer_score',
  bucketsUrl: '/api/columns/buckets',
};
