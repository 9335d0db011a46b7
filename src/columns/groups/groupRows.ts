import { clockSpan, type RecordGrouping } from '../../domain/recordGroup';
import type { TimeZone } from '../../domain/time';
import { laneKeys } from '../lanes/laneKeys';
import { recallPer } from '../recallPer';
import type { RecordColumns } from '../recordColumns';
import { numberEntities } from './numberEntities';
import { numberIncidents } from './numberIncidents';
import type { RowGroups } from './RowGroups';

const recent = recallPer<RecordColumns, RowGroups>(2);

/** The groups of one grouping; remembered, 4 bytes a row. Hours and days are those of the zone's clock. */
export const groupRows = (columns: RecordColumns, by: RecordGrouping, zone: TimeZone): RowGroups =>
  recent(columns, `${by} ${zone}`, () => {
    switch (by) {
      case 'hour':
      case 'day':
        return numberTimes(columns.timestamp, (time) => clockSpan(time, by, zone));
      case 'job':
        return groupsOfJobs(columns);
      case 'entity':
        return numberEntities(columns);
      case 'incident':
        return numberIncidents(columns);
    }
  });

function groupsOfJobs(columns: RecordColumns): RowGroups {
  const { keys, laneOf } = laneKeys(columns, { kind: 'job' });
  return { groupOf: columns.detector.map((code) => laneOf[code]), count: keys.length };
}

/** Times are starts of buckets, few and shared by many rows: each is looked at once. */
function numberTimes(times: Float64Array, spanOf: (time: number) => number): RowGroups {
  const spans = new Map<number, number>();
  const known = new Map<number, number>();
  const groupOf = new Int32Array(times.length);
  for (let row = 0; row < times.length; row++) {
    const time = times[row];
    let group = known.get(time);
    if (group === undefined) {
      const span = spanOf(time);
      group = spans.get(span) ?? spans.size;
      spans.set(span, group);
      known.set(time, group);
    }
    groupOf[row] = group;
  }
  return { groupOf, count: spans.size };
}
