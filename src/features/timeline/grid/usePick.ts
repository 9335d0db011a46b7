import { useLayoutEffect, useState } from 'react';
import type { SwimlaneGrid } from '../../../domain/swimlane';
import { noSelection, type Rectangle, type Selection, sameSelection, selectRectangle } from './gridSelection';

/**
 * Selects what was picked, or lets go of it where just that is selected: at once, or as soon as the grid holds all of the
 * lanes, which may be more than it held when they were picked.
 */
export function usePick(grid: SwimlaneGrid, selection: Selection, onSelect: (selection: Selection) => void) {
  const [picked, pick] = useState<Rectangle | null>(null);
  useLayoutEffect(() => {
    const found = picked && selectRectangle(grid, picked);
    if (found === null) return;
    pick(null);
    onSelect(sameSelection(found, selection) ? noSelection : found);
  }, [grid, picked, selection, onSelect]);
  return { picked, pick };
}
