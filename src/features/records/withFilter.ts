import { type EntityFilter, sameEntity } from '../../domain/entity';

/** The filters with one more; it takes the place of an earlier one on the same value. */
export const withFilter = (filters: readonly EntityFilter[], filter: EntityFilter): EntityFilter[] => [
  ...filters.filter((other) => !sameEntity(other, filter)),
  filter,
];
