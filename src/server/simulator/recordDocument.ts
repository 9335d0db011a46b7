import type { Detector } from '../../contract/jobs';
import type { AnomalyCause, AnomalyRecord, AnomalyScoreExplanation } from '../../contract/records';
import { type BucketHead, type IndexedDocument, resultDocument } from './documents';
import type { Finding, FindingCause, Influence, ScoredFinding } from './finding';
import type { Random } from './random';
import { initialScore } from './scores';

const wireInfluencers = (influencers: readonly Influence[]) =>
  influencers.map(([influencer_field_name, values]) => ({
    influencer_field_name,
    influencer_field_values: [...values],
  }));

const point = ([lat, lon]: readonly number[]) => `${lat?.toFixed(12)},${lon?.toFixed(12)}`;

/** What the detector says of each record and cause; `high_` and `low_` belong to the function, not to its description. */
const functionFields = ({ function: name = '', field_name }: Detector) => ({
  function: name,
  function_description: name.replace(/^(high|low)_/, ''),
  ...(field_name !== undefined && { field_name }),
});

function splitFields(detector: Detector, { partition, over }: Finding, by: string | undefined) {
  const { by_field_name, over_field_name, partition_field_name } = detector;
  return {
    ...(by_field_name !== undefined && { by_field_name }),
    ...(by !== undefined && { by_field_value: by }),
    ...(partition !== undefined && { partition_field_name, partition_field_value: partition }),
    ...(over !== undefined && { over_field_name, over_field_value: over }),
  };
}

function valueFields(detector: Detector, { actual, typical, correlatedBy }: Finding | FindingCause) {
  return {
    ...(correlatedBy !== undefined && { correlated_by_field_value: correlatedBy }),
    ...(actual && { actual: [...actual] }),
    ...(typical && { typical: [...typical] }),
    ...(detector.function === 'lat_long' &&
      actual &&
      typical && { geo_results: { actual_point: point(actual), typical_point: point(typical) } }),
  };
}

const cause = (detector: Detector, finding: Finding, cause: FindingCause): AnomalyCause => ({
  probability: cause.probability,
  ...splitFields(detector, finding, cause.by),
  ...functionFields(detector),
  ...valueFields(detector, cause),
  influencers: wireInfluencers(cause.influencers),
});

/** The data fields repeated at the top of a record: each by, over, partition and influencer field with its values. */
function dataFieldCopies(detector: Detector, { by, over, partition, influencers }: Finding): Record<string, string[]> {
  const copies: Record<string, string[]> = {};
  const copy = (field: string | undefined, value: string | undefined) => {
    if (field === undefined || value === undefined) return;
    copies[field] ??= [];
    if (!copies[field].includes(value)) copies[field].push(value);
  };
  copy(detector.by_field_name, by);
  copy(detector.over_field_name, over);
  copy(detector.partition_field_name, partition);
  for (const [field, values] of influencers) for (const value of values) copy(field, value);
  return copies;
}

/** In an incomplete bucket the engine lowers the score, and says so. */
const explanationOf = (explanation: AnomalyScoreExplanation, isInterim: boolean): AnomalyScoreExplanation =>
  isInterim ? { ...explanation, incomplete_bucket_penalty: true } : explanation;

function recordSource(head: BucketHead, detector: Detector, scored: ScoredFinding, random: Random): AnomalyRecord {
  const { finding, score } = scored;
  const { multiBucketImpact, causes, explanation } = finding;
  return {
    job_id: head.job_id,
    result_type: 'record',
    probability: finding.probability,
    ...(multiBucketImpact !== undefined && { multi_bucket_impact: multiBucketImpact }),
    record_score: score,
    initial_record_score: initialScore(score, head.is_interim, random),
    bucket_span: head.bucket_span,
    detector_index: finding.detector,
    is_interim: head.is_interim,
    timestamp: head.timestamp,
    ...splitFields(detector, finding, finding.by),
    ...functionFields(detector),
    ...valueFields(detector, finding),
    ...(causes && { causes: causes.map((one) => cause(detector, finding, one)) }),
    influencers: wireInfluencers(finding.influencers),
    ...(explanation && { anomaly_score_explanation: explanationOf(explanation, head.is_interim) }),
    ...dataFieldCopies(detector, finding),
  };
}

/** A finding as Elasticsearch writes a record. */
export const recordDocument = (
  head: BucketHead,
  detector: Detector,
  scored: ScoredFinding,
  random: Random,
): IndexedDocument => resultDocument(scored.id, recordSource(head, detector, scored, random));
