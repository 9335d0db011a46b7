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

/** `high_` and `low_` belong to the function, not to its description. */
const descriptionOf = (name: string): string => name.replace(/^(high|low)_/, '');

/** What a record and each of its causes share, in the order in which Elasticsearch writes it; what is absent leaves no key. */
function anomalyFields(
  detector: Detector,
  finding: Finding,
  { actual, typical, correlatedBy }: Finding | FindingCause,
  by?: string,
) {
  const { function: name = '', field_name, by_field_name, over_field_name } = detector;
  const { partition, over } = finding;
  const fields = {
    by_field_name,
    by_field_value: by,
    correlated_by_field_value: correlatedBy,
    partition_field_name: partition === undefined ? undefined : detector.partition_field_name,
    partition_field_value: partition,
    function: name,
    function_description: descriptionOf(name),
    typical: typical && [...typical],
    actual: actual && [...actual],
    field_name,
    over_field_name: over === undefined ? undefined : over_field_name,
    over_field_value: over,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<
    typeof fields
  >;
}

const geoFields = ({ function: name }: Detector, { actual, typical }: Finding | FindingCause) =>
  name === 'lat_long' && actual && typical
    ? { geo_results: { actual_point: point(actual), typical_point: point(typical) } }
    : {};

const cause = (detector: Detector, finding: Finding, cause: FindingCause): AnomalyCause => ({
  probability: cause.probability,
  ...anomalyFields(detector, finding, cause, cause.by),
  influencers: wireInfluencers(cause.influencers),
  ...geoFields(detector, cause),
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
    ...anomalyFields(detector, finding, finding, finding.by),
    ...(causes && { causes: causes.map((one) => cause(detector, finding, one)) }),
    influencers: wireInfluencers(finding.influencers),
    ...geoFields(detector, finding),
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
