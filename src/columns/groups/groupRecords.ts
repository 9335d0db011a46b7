import type { RecordFilter } from '../../domain/recordFilter';
import type { RecordSort } from '../../domain/recordSort';
import type { MatchedRows } from '../match/MatchedRows';
import { matchedRows, orderOf } from '../match/rowSets';
import { countFrom } from '../match/rowsByScore';
import type { Grouping } from '../questions';
import { recallPer } from '../recallPer';
import type { RecordColumns } from '../recordColumns';
import { GroupedRows, type OpenGroup } from './GroupedRows';
import { GroupTally } from './GroupTally';
import { groupRows } from './groupRows';
import { groupsOf, openGroups } from './openGroups';
import { orderLike } from './orderLike';

// One table is on the screen; what opens its groups is asked for with the filter before and after.
const recentRows = recallPer<RecordColumns, GroupedRows>(2);
const recentTally = recallPer<MatchedRows, GroupTally>(1);
const recentTops = recallPer<GroupTally, Uint32Array>(1);
const recentOpen = recallPer<MatchedRows, readonly OpenGroup[]>(1);

/** The matching records in groups, as the rows of a table; remembered, and a step of the score changes only what it must. */
export const groupRecords = (
  columns: RecordColumns,
  filter: RecordFilter,
  sort: RecordSort,
  grouping: Grouping,
): GroupedRows =>
  recentRows(columns, JSON.stringify([filter, sort, grouping]), () => {
    const { by, zone, open } = grouping;
    const matched = matchedRows(columns, filter);
    const groups = groupRows(columns, by, zone);
    const order = orderOf(columns, sort);
    const tally = recentTally(matched, `${by} ${zone}`, () => new GroupTally(matched.rows, groups));
    tally.take(countFrom(columns, matched.rows, filter.minScore));
    const opened = recentOpen(matched, JSON.stringify([sort, grouping]), () =>
      openGroups(groups, groupsOf(columns, groups.groupOf, open), matched.rows, order),
    );
    const tops = recentTops(tally, JSON.stringify(sort), () => orderLike(order, tally.tops));
    const { minScore } = filter;
    return new GroupedRows({ columns, groupOf: groups.groupOf, tally, tops, minScore, open: opened });
  });
