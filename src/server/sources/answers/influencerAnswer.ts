import type { Influencer, StoredInfluencer } from '../../../contract/influencers';
import { isCopied } from '../dataFields';
import { answerObject, timeEntries } from './answerObject';

/** A stored influencer result as `results/influencers` prints it. The copy is a plain string here, unlike a record's. */
export function influencerAnswer(influencer: StoredInfluencer, human: boolean): Influencer {
  const { influencer_field_name: field, influencer_field_value: value } = influencer;
  return answerObject([
    ['job_id', influencer.job_id],
    ['result_type', 'influencer'],
    ['influencer_field_name', field],
    ['influencer_field_value', value],
    ...(isCopied(field) ? [[field, value] as const] : []),
    ['influencer_score', influencer.influencer_score ?? 0],
    ['initial_influencer_score', influencer.initial_influencer_score ?? 0],
    ['probability', influencer.probability ?? 0],
    ['bucket_span', influencer.bucket_span],
    ['is_interim', influencer.is_interim ?? false],
    ...timeEntries(influencer.timestamp, human),
  ]) as Influencer;
}
