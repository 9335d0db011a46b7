import type { Bucket, BucketInfluencer } from '../../contract/buckets';
import { type BucketHead, type IndexedDocument, resultDocument, resultId } from './documents';
import type { ScoredFinding } from './finding';
import type { InfluencerResult } from './influencerDocuments';
import type { Random } from './random';
import { initialScore } from './scores';

type Share = { readonly field: string; readonly score: number; readonly probability: number };

/** Each influencer field's share in the bucket, and the bucket's own (`bucket_time`), which has one with every record. */
function shares(findings: readonly ScoredFinding[], influencers: readonly InfluencerResult[], random: Random): Share[] {
  const worst = new Map<string, Share>();
  const raise = (field: string, score: number, probability: number) => {
    if ((worst.get(field)?.score ?? -1) < score) worst.set(field, { field, score, probability });
  };
  for (const { field, score, probability } of influencers) raise(field, score, probability);
  for (const { finding, score } of findings) raise('bucket_time', score * 0.8, finding.probability);
  return [...worst.values()].map((share) => ({ ...share, score: share.score * random.between(0.85, 1) }));
}

function bucketInfluencer(head: BucketHead, { field, score, probability }: Share, random: Random): BucketInfluencer {
  return {
    job_id: head.job_id,
    result_type: 'bucket_influencer',
    influencer_field_name: field,
    initial_anomaly_score: initialScore(score, head.is_interim, random),
    anomaly_score: score,
    raw_anomaly_score: score * 0.04,
    probability,
    timestamp: head.timestamp,
    bucket_span: head.bucket_span,
    is_interim: head.is_interim,
  };
}

/** What a bucket knows besides its findings. */
export type BucketFacts = { readonly eventCount: number; readonly scheduledEvents: readonly string[] };

/** A bucket with its influencers inside, and each of these once more as a document of its own, as Elasticsearch does. */
export function bucketDocuments(
  head: BucketHead,
  { eventCount, scheduledEvents }: BucketFacts,
  findings: readonly ScoredFinding[],
  influencers: readonly InfluencerResult[],
  random: Random,
): IndexedDocument[] {
  const inside = shares(findings, influencers, random).map((share) => bucketInfluencer(head, share, random));
  const documents = inside.map((one) =>
    resultDocument(`${resultId(head, 'bucket_influencer')}_${one.influencer_field_name}`, one),
  );
  const bucket: Bucket = {
    job_id: head.job_id,
    timestamp: head.timestamp,
    anomaly_score: Math.max(0, ...inside.map(({ anomaly_score = 0 }) => anomaly_score)),
    bucket_span: head.bucket_span,
    initial_anomaly_score: Math.max(0, ...inside.map(({ initial_anomaly_score = 0 }) => initial_anomaly_score)),
    event_count: eventCount,
    is_interim: head.is_interim,
    bucket_influencers: inside,
    processing_time_ms: 1 + random.poisson(findings.length + 2),
    ...(scheduledEvents.length > 0 && { scheduled_events: [...scheduledEvents] }),
    result_type: 'bucket',
  };
  return [...documents, resultDocument(resultId(head, 'bucket'), bucket)];
}
