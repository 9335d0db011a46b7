/** One value of one field of the data, such as `airline` = `AAL`. Both come from data: treat them as hostile. */
export type Entity = { readonly field: string; readonly value: string };

/** Keep only what has the entity, or only what has not. */
export type EntityFilter = Entity & { readonly exclude: boolean };

/** A key for Maps, unique per entity whatever the field and value hold. */
export const entityKey = ({ field, value }: Entity): string => `${field.length}:${field}${value}`;

export const sameEntity = (a: Entity, b: Entity): boolean => a.field === b.field && a.value === b.value;

/** A value for people: the empty string is legal in results and needs a visible stand-in. */
export const valueLabel = (value: string): string => (value === '' ? '(empty)' : value);

export const entityLabel = ({ field, value }: Entity): string => `${field}: ${valueLabel(value)}`;

/** The filters after `filter` was clicked: taken away when it is there, else put in the place of its opposite, else added. */
export function toggleFilter(filters: readonly EntityFilter[], filter: EntityFilter): readonly EntityFilter[] {
  const isOpposite = (other: EntityFilter) => sameEntity(other, filter) && other.exclude !== filter.exclude;
  const isSame = (other: EntityFilter) => sameEntity(other, filter) && other.exclude === filter.exclude;
  if (filters.some(isSame)) return filters.filter((other) => !isSame(other));
  if (filters.some(isOpposite)) return filters.map((other) => (isOpposite(other) ? filter : other));
  return [...filters, filter];
}
