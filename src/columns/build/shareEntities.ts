import type { InfluencerColumns } from '../influencerColumns';
import type { RecordColumns } from '../recordColumns';
import type { ResultColumns } from '../resultColumns';
import { entityIndex } from './codeIndexes';
import { Dictionary } from './Dictionary';

/** Puts the entities of both into one dictionary: those of the records with their codes, then those that only influencer results name. */
export function shareEntities(records: RecordColumns, influencers: InfluencerColumns): ResultColumns {
  if (influencers.length === 0) return { records, influencers: { ...influencers, entities: records.entities } };
  const dictionary = new Dictionary(entityIndex());
  for (const entity of records.entities) dictionary.codeOf(entity);
  const influencer = dictionary.translator(influencers.entities)(influencers.influencer);
  const entities = dictionary.values;
  return { records: { ...records, entities }, influencers: { ...influencers, influencer, entities } };
}
