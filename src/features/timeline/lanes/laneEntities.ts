import type { Entity } from '../../../domain/entity';
import { laneValues } from '../../../domain/laneKey';
import type { SwimlaneGrid } from '../../../domain/swimlane';
import { laneOf } from '../grid/gridWindow';

/** The values of fields that a lane stands for, which records can be filtered by; none while the grid does not hold the lane. */
export function laneEntities(grid: SwimlaneGrid, lane: number): readonly Entity[] {
  const held = laneOf(grid, lane);
  if (held === null) return [];
  const values = laneValues(held.key, grid.thenBy);
  return [grid.by, grid.thenBy].flatMap((dimension, i) =>
    dimension?.kind === 'field' ? [{ field: dimension.field, value: values[i] }] : [],
  );
}
