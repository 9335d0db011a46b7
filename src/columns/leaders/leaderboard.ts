import type { LeaderboardField } from '../../domain/influencer';
import type { RecordFilter } from '../../domain/recordFilter';
import { matchedRows } from '../match/rowSets';
import { compareText } from '../order/compareText';
import type { Question } from '../questions';
import { recallPer } from '../recallPer';
import type { ResultColumns } from '../resultColumns';
import { compareStanding, FieldLeaders } from './FieldLeaders';
import { influencerEntities } from './influencerEntities';
import { LeaderTally } from './LeaderTally';
import { scoresInTime } from './scoresInTime';

// One for all fields, and one for each of two that have includes.
const recentTally = recallPer<ResultColumns, LeaderTally>(3);

/** The leaders of every influencer field among the records that match; a field's own includes do not narrow its panel. */
export function leaderboard(
  data: ResultColumns,
  { filter, limit, limits }: Question<'leaderboard'>,
): LeaderboardField[] {
  const { fields, fieldOf, entities } = influencerEntities(data);
  const included = new Set(filter.entities.filter(({ exclude }) => !exclude).map(({ field }) => field));
  const limitOf = new Map(limits);
  const ofAll = countedFor(data, filter, null);
  const leaders = fields.map((field) => {
    const records = included.has(field) ? countedFor(data, withoutIncludes(filter, field), field) : ofAll;
    const scores = narrows(filter, field) ? records.namedResults() : scoresInTime(data, filter);
    // One is found even of a field that shows none: it gives the field its place.
    return new FieldLeaders(entities, records, scores, Math.max(limitOf.get(field) ?? limit, 1));
  });
  for (let entity = 0; entity < fieldOf.length; entity++) leaders[fieldOf[entity]].offer(entity);
  return leaders
    .map(({ values, rows }, i) => ({ field: fields[i], values, rows }))
    .filter(({ values }) => values > 0)
    .sort((a, b) => compareStanding(a.rows[0], b.rows[0]) || compareText(a.field, b.field))
    .map(({ rows, ...rest }) => ({ ...rest, rows: rows.slice(0, limitOf.get(rest.field) ?? limit) }));
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
