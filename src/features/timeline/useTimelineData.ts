import { useMemo } from 'react';
import { useColumnAnswer, useLoadProgress } from '../../client/recordColumns';
import { useJobCount } from '../../client/source';
import { defaultViewBy } from '../../domain/defaultViewBy';
import { type FieldDimension, swimlaneShape, type Window } from '../../domain/swimlane';
import { durationMs, type TimeRange } from '../../domain/time';
import { useView } from '../../view/useView';

const none = durationMs(0);
const noFields: readonly FieldDimension[] = [];

/** What makes the lanes: what the view says, else what suits the chosen jobs; null until that is known. */
function useViewBy() {
  const { view } = useView();
  const jobsOfSource = useJobCount();
  const dimensions = useColumnAnswer('dimensions', { jobs: view.jobs });
  const fields = dimensions.data?.fields;
  const jobCount = view.jobs.length || jobsOfSource;
  const suitable = useMemo(
    () => (jobCount === undefined || fields === undefined ? null : defaultViewBy(jobCount, fields)),
    [jobCount, fields],
  );
  return {
    by: view.by ?? suitable,
    fields: fields ?? noFields,
    longestBucketSpan: dimensions.data?.longestBucketSpan ?? null,
    error: dimensions.error,
    retry: dimensions.retry,
  };
}

/** Some lanes in the shown time, and the same records over the whole extent of the data: the overview. */
export function useTimelineData(widthPx: number, lanes: Window, search: string) {
  const { view, filter, range, extent } = useView();
  const { thenBy, laneOrder: order } = view;
  const { by, fields, longestBucketSpan, ...viewBy } = useViewBy();
  const isKnown = widthPx > 0 && longestBucketSpan !== null;
  const filterIn = (range: TimeRange) => ({ ...filter, range, selection: null });
  const shapeOf = (range: TimeRange) => swimlaneShape(range, widthPx, longestBucketSpan ?? none);
  const shape = shapeOf(range);
  const grid = useColumnAnswer(
    'swimlane',
    isKnown && by !== null ? { filter: filterIn(range), by, thenBy, order, search, lanes, ...shape } : null,
  );
  const overview = useColumnAnswer('overview', isKnown ? { filter: filterIn(extent), ...shapeOf(extent) } : null);
  const hasBuckets = useLoadProgress((progress) => progress.hasBuckets) === true;
  const dataColumns = isKnown && hasBuckets ? { jobs: filter.jobs, ...shape } : null;
  const data = useColumnAnswer('dataColumns', dataColumns);
  const failed = [viewBy, grid, overview, data].find(({ error }) => error !== null);
  return {
    by,
    fields,
    longestBucketSpan: longestBucketSpan ?? none,
    grid: grid.data,
    overview: overview.data,
    data: (hasBuckets && data.data) || null,
    isPartial: grid.isPartial,
    error: failed?.error ?? null,
    retry: (failed ?? grid).retry,
  };
}
