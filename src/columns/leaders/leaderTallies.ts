import type { RecordFilter } from '../../domain/recordFilter';
import { matchedRows } from '../match/rowSets';
import { recallPer } from '../recallPer';
import type { ResultColumns } from '../resultColumns';
import { LeaderTally } from './LeaderTally';
import type { ResultTally } from './ResultTally';
import { scoresInTime } from './scoresInTime';

/** What is counted for the entities of a field. Both are used again: they are valid until another filter is asked about. */
export type FieldTallies = { readonly records: LeaderTally; readonly scores: ResultTally };

// One for all fields, and one for each of two that have includes.
const recentTally = recallPer<ResultColumns, LeaderTally>(3);

/** What is counted for the fields under a filter, field by field: a field's own includes do not narrow its panel. */
export function leaderTallies(data: ResultColumns, filter: RecordFilter): (field: string) => FieldTallies {
  const included = new Set(filter.entities.filter(({ exclude }) => !exclude).map(({ field }) => field));
  const ofAll = countedFor(data, filter, null);
  return (field) => {
    const records = included.has(field) ? countedFor(data, withoutIncludes(filter, field), field) : ofAll;
    return { records, scores: narrows(filter, field) ? records.namedResults() : scoresInTime(data, filter) };
  };
}

/** The tally of what matches a filter; the one that was used last for a field, or for all of them. */
function countedFor(data: ResultColumns, filter: RecordFilter, field: string | null): LeaderTally {
  const tally = recentTally(data, JSON.stringify(field), () => new LeaderTally(data));
  tally.count(matchedRows(data.records, filter), filter.minScore, filter.hideInterim);
  return tally;
}

const withoutIncludes = (filter: RecordFilter, field: string): RecordFilter => ({
  ...filter,
  entities: filter.entities.filter((entity) => entity.exclude || entity.field !== field),
});

/** Whether more than jobs, time and interim keeps records out of this field's panel; its own includes do not. */
function narrows({ minScore, bands, entities, text, selection }: RecordFilter, field: string): boolean {
  return (
    minScore > 0 ||
    bands !== null ||
    text !== '' ||
    (selection !== null && (selection.lanes !== null || selection.at !== null)) ||
    entities.some((entity) => entity.exclude || entity.field !== field)
  );
}
