import { type BucketHead, type IndexedDocument, influencerId, resultDocument } from './documents';
import type { ScoredFinding } from './finding';
import type { Random } from './random';
import { initialScore } from './scores';

/** How unusual one value of an influencer field was in one bucket. */
export type InfluencerResult = {
  readonly field: string;
  readonly value: string;
  readonly score: number;
  readonly probability: number;
};

/** Below this record score an influencer is not worth a result of its own. */
const LOWEST_SCORE = 4;

/** The influencer results that a bucket's findings give: each value is worth a little less than its worst record. */
export function influencerResults(findings: readonly ScoredFinding[], random: Random): InfluencerResult[] {
  const worst = new Map<string, InfluencerResult>();
  for (const { finding, score } of findings) {
    for (const [field, values] of finding.influencers) {
      for (const value of values) {
        const key = `${field} ${value}`;
        if (score < LOWEST_SCORE || (worst.get(key)?.score ?? 0) >= score) continue;
        worst.set(key, { field, value, score, probability: finding.probability });
      }
    }
  }
  return [...worst.values()].map((result) => ({ ...result, score: result.score * random.between(0.78, 1) }));
}

/** An influencer result as Elasticsearch writes it: the copy of its data field is a plain string. */
export function influencerDocument(head: BucketHead, result: InfluencerResult, random: Random): IndexedDocument {
  const { field, value, score, probability } = result;
  return resultDocument(influencerId(head, field, value), {
    job_id: head.job_id,
    result_type: 'influencer',
    influencer_field_name: field,
    influencer_field_value: value,
    [field]: value,
    influencer_score: score,
    initial_influencer_score: initialScore(score, head.is_interim, random),
    probability,
    bucket_span: head.bucket_span,
    is_interim: head.is_interim,
    timestamp: head.timestamp,
  });
}
