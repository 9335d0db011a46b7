import { influencersAnswer } from '../contract/influencers';
import type { Entity } from '../domain/entity';
import type { TimeRange } from '../domain/time';
import { fetchJson } from './http';
import { resultsPath } from './records';
import { useOfVersion } from './useOfVersion';

/** An influencer result as the page shows it beside a record. */
export type InfluencerResult = { readonly influencer: Entity; readonly score: number; readonly probability: number };

async function fetchInfluencers(jobId: string, range: TimeRange, signal: AbortSignal): Promise<InfluencerResult[]> {
  const answer = await fetchJson(resultsPath(jobId, 'influencers', range), influencersAnswer, signal);
  return answer.influencers.map((result) => ({
    influencer: { field: result.influencer_field_name, value: result.influencer_field_value },
    score: result.influencer_score,
    probability: result.probability,
  }));
}

/** Influencer results of one job in a time range, highest score first: for one bucket, not for bulk. */
export const useInfluencers = (jobId: string, range: TimeRange) =>
  useOfVersion(['influencers', jobId, range], (signal) => fetchInfluencers(jobId, range, signal));
