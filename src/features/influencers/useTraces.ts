import { useMemo } from 'react';
import { useColumnAnswer } from '../../client/recordColumns';
import type { LeaderboardField, LeaderTrace } from '../../domain/influencer';
import type { RecordFilter } from '../../domain/recordFilter';

const COLUMNS = 24;
const none: ReadonlyMap<string, LeaderTrace> = new Map();

/** When the listed values of a field were seen, by value. Nothing while the filter is null, so that no time of another stands there. */
export function useTraces({ field, rows }: LeaderboardField, filter: RecordFilter | null) {
  const question = useMemo(
    () =>
      filter === null || rows.length === 0
        ? null
        : { filter, field, values: rows.map(({ value }) => value), columns: COLUMNS },
    [filter, field, rows],
  );
  const { data } = useColumnAnswer('leaderTraces', question);
  const traces = useMemo(() => new Map(data?.map((trace) => [trace.value, trace])), [data]);
  return question === null ? none : traces;
}
