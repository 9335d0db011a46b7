import { useMemo } from 'react';
import type { TimeRange } from '../../domain/time';
import { useViewActions } from '../../view/useView';
import type { Shown } from '../../view/ViewStore';
import { moveRange, rangeInView, zoomRange } from '../../view/zoomRange';

const widened = ({ range, extent }: Shown) => zoomRange(range, (range.from + range.to) / 2, 2, extent);

/** Ways from the time on the screen to another; a selected time says nothing there any more. */
export function useTimeSteps() {
  const { setView, shown } = useViewActions();
  return useMemo(() => {
    const show = (range: TimeRange) => setView({ ...rangeInView(range, shown().extent), at: null });
    return {
      earlier: () => show(moveRange(shown().range, -1, shown().extent)),
      later: () => show(moveRange(shown().range, 1, shown().extent)),
      zoomOut: () => show(widened(shown())),
      allTime: () => show(shown().extent),
    };
  }, [setView, shown]);
}
