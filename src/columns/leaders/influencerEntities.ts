import type { Entity } from '../../domain/entity';
import { entityIndex, textIndex } from '../build/codeIndexes';
import { Dictionary } from '../build/Dictionary';
import type { InfluencerColumns } from '../influencerColumns';
import { oncePer } from '../oncePer';
import type { RecordColumns } from '../recordColumns';
import type { ResultColumns } from '../resultColumns';

/** The entities of records and of influencer results: both kinds of columns have their own codes; these are common to both. */
export type InfluencerEntities = {
  /** The entities of the records, with their codes, then those that only influencer results name. */
  readonly entities: readonly Entity[];
  /** The fields of all entities, and the place of its field per entity. */
  readonly fields: readonly string[];
  readonly fieldOf: Int32Array;
  /** Entity per row of the influencer results. */
  readonly entityOfResult: Int32Array;
};

/** Computed once per source. */
export const influencerEntities = oncePer(({ records, influencers }: ResultColumns): InfluencerEntities => {
  const { entities, entityOfResult } = commonEntities(records, influencers);
  const fields = new Dictionary(textIndex());
  const fieldOf = Int32Array.from(entities, ({ field }) => fields.codeOf(field));
  return { entities, fields: fields.values, fieldOf, entityOfResult };
});

function commonEntities(records: RecordColumns, influencers: InfluencerColumns) {
  if (influencers.length === 0 || records.entities === influencers.entities)
    return { entities: records.entities, entityOfResult: influencers.influencer };
  const entities = new Dictionary(entityIndex());
  for (const entity of records.entities) entities.codeOf(entity);
  const entityOfResult = entities.translator(influencers.entities)(influencers.influencer);
  return { entities: entities.values, entityOfResult };
}
