import { type EntityFilter, sameEntity, toggleFilter } from '../domain/entity';
import { useViewActions, useViewPart } from './useView';

/** Whether the view has a filter, and how to set it or take it back. */
export function useFilterToggle(filter: EntityFilter) {
  const filters = useViewPart(({ view }) => view.filters);
  const { setView } = useViewActions();
  const isOn = filters.some((other) => sameEntity(other, filter) && other.exclude === filter.exclude);
  const toggle = () => setView({ filters: toggleFilter(filters, filter) });
  return { isOn, toggle };
}
