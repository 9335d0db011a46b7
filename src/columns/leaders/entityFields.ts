import { textIndex } from '../build/codeIndexes';
import { Dictionary } from '../build/Dictionary';
import { oncePer } from '../oncePer';
import type { RecordColumns } from '../recordColumns';

/** The fields of all entities, and per entity the place of its field. */
type EntityFields = { readonly fields: readonly string[]; readonly fieldOf: Int32Array };

/** Computed once per source. */
export const entityFields = oncePer(({ entities }: RecordColumns): EntityFields => {
  const fields = new Dictionary(textIndex());
  const fieldOf = Int32Array.from(entities, ({ field }) => fields.codeOf(field));
  return { fields: fields.values, fieldOf };
});
