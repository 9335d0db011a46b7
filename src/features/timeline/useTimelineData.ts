import { useMemo } from 'react';
import { useJobs } from '../../client/jobs';
import { useColumnAnswer } from '../../client/recordColumns';
import type { RecordFilter } from '../../domain/recordFilter';
import { type FieldDimension, swimlaneColumns, swimlaneInterval, type ViewBy } from '../../domain/swimlane';
import { type DurationMs, durationMs, type TimeRange } from '../../domain/time';
import { useView } from '../../view/useView';
import { defaultViewBy } from './defaultViewBy';

const none = durationMs(0);
const noFields: readonly FieldDimension[] = [];

/** What makes the lanes: what the view says, else what suits the chosen jobs; null until that is known. */
function useViewBy() {
  const { view } = useView();
  const jobs = useJobs();
  const dimensions = useColumnAnswer('dimensions', { jobs: view.jobs });
  const fields = dimensions.data?.fields;
  const jobCount = view.jobs.length || jobs.data?.length;
  const suitable = useMemo(
    () => (jobCount === undefined || fields === undefined ? null : defaultViewBy(jobCount, fields)),
    [jobCount, fields],
  );
  return {
    by: view.by ?? suitable,
    fields: fields ?? noFields,
    longestBucketSpan: dimensions.data?.longestBucketSpan ?? null,
    error: jobs.error ?? dimensions.error,
    refetch: () => (jobs.error ? jobs.refetch() : dimensions.retry()),
  };
}

type Grid = { range: TimeRange; by: ViewBy | null; widthPx: number; longestBucketSpan: DurationMs | null };

/** The swimlane of a range, in columns that suit the width. */
function useGrid(filter: RecordFilter, { range, by, widthPx, longestBucketSpan }: Grid) {
  const interval = swimlaneInterval(range, widthPx, longestBucketSpan ?? none);
  const isKnown = by !== null && widthPx > 0 && longestBucketSpan !== null;
  const lanes = { offset: 0, limit: 1_000_000 };
  const shape = { by: by as ViewBy, interval, lanes, ...swimlaneColumns(range, interval) };
  return useColumnAnswer('swimlane', isKnown ? { filter: { ...filter, range, selection: null }, ...shape } : null);
}

/** The lanes in the shown time, and the same records over the whole extent of the data, by job: the overview. */
export function useTimelineData(widthPx: number) {
  const { filter, range, extent } = useView();
  const { by, fields, longestBucketSpan, ...viewBy } = useViewBy();
  const lanes = useGrid(filter, { range, by, widthPx, longestBucketSpan });
  const whole = useGrid(filter, { range: extent, by: { kind: 'job' }, widthPx, longestBucketSpan });
  const failed = [lanes, whole].find(({ error }) => error !== null);
  return {
    by,
    fields,
    longestBucketSpan: longestBucketSpan ?? none,
    grid: lanes.data,
    whole: whole.data,
    error: viewBy.error ?? failed?.error ?? null,
    retry: () => (viewBy.error ? viewBy.refetch() : failed?.retry()),
  };
}
