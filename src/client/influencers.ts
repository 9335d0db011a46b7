import { queryOptions, useQuery } from '@tanstack/react-query';
import { influencersAnswer } from '../contract/influencers';
import type { Entity } from '../domain/entity';
import type { TimeRange } from '../domain/time';
import { fetchJson } from './http';
import { resultsPath } from './records';
import { useVersion } from './source';

/** An influencer result as the page shows it beside a record. */
export type InfluencerResult = { readonly influencer: Entity; readonly score: number; readonly probability: number };

/** Influencer results of one job in a time range, highest score first: for one bucket, not for bulk. */
const influencersQuery = (version: string | undefined, jobId: string, range: TimeRange) =>
  queryOptions({
    queryKey: ['influencers', version, jobId, range],
    queryFn: async ({ signal }): Promise<InfluencerResult[]> => {
      const answer = await fetchJson(resultsPath(jobId, 'influencers', range), influencersAnswer, signal);
      return answer.influencers.map((result) => ({
        influencer: { field: result.influencer_field_name, value: result.influencer_field_value },
        score: result.influencer_score,
        probability: result.probability,
      }));
    },
  });

export const useInfluencers = (jobId: string, range: TimeRange) =>
  useQuery(influencersQuery(useVersion(), jobId, range));
