import { useCallback, useMemo } from 'react';
import { swimlaneInterval } from '../../../domain/swimlane';
import type { DurationMs, TimeRange } from '../../../domain/time';
import { useViewActions, useViewPart } from '../../../view/useView';
import { rangeInView, zoomRange } from '../../../view/zoomRange';
import { snapRange } from './zoomWindow';

/** Changes the time the whole page shows: as a preview while the hand is on it, in the address when it is done. */
export function useTimeZoom(widthPx: number, longestBucketSpan: DurationMs) {
  const { from, to } = useViewPart(({ range }) => range);
  const extent = useViewPart(({ extent }) => extent);
  const { setView, previewView } = useViewActions();
  const zoomTo = useCallback(
    (wanted: TimeRange, isDone: boolean) => {
      const interval = swimlaneInterval(wanted, widthPx, longestBucketSpan);
      const dates = rangeInView(snapRange(wanted, interval), extent);
      return isDone ? setView(dates) : previewView(dates);
    },
    [widthPx, longestBucketSpan, extent, setView, previewView],
  );
  const zoomInto = useCallback((at: TimeRange) => setView({ ...rangeInView(at, extent), at: null }), [extent, setView]);
  const showAll = useCallback(() => setView({ from: null, to: null }), [setView]);
  return useMemo(
    () => ({
      zoomTo,
      /** Shows `factor` times as much time; the time at `share` of the width (0 to 1) stays where it is. */
      zoomBy: (factor: number, share: number) =>
        zoomTo(zoomRange({ from, to }, from + (to - from) * share, factor, extent), false),
      finishZoom: () => zoomTo({ from, to }, true),
      /** Shows a selected time alone; that it was selected then says nothing any more. */
      zoomInto,
      showAll,
    }),
    [zoomTo, zoomInto, showAll, from, to, extent],
  );
}

export type TimeZoom = ReturnType<typeof useTimeZoom>;
