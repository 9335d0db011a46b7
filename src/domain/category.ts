import { type AnomalyDetails, splitEntities } from './anomaly';

/** A category of messages, which a detector "by mlcategory" counts. */
export type Category = {
  readonly id: number;
  /** The words all its messages share, separated by spaces. */
  readonly terms: string;
  readonly regex: string;
  readonly examples: readonly string[];
};

const CATEGORY_FIELD = 'mlcategory';

/** The ids of the categories a record or its causes were found for, each once. */
export function categoryIdsOf(record: AnomalyDetails): readonly number[] {
  const entities = [record, ...record.causes].flatMap(splitEntities);
  const ids = entities.filter(({ field, value }) => field === CATEGORY_FIELD && /^\d+$/.test(value));
  return [...new Set(ids.map(({ value }) => Number(value)))];
}
