import type { LeaderTrace } from '../../domain/influencer';
import { epochMs, type TimeRange } from '../../domain/time';
import type { Question } from '../questions';
import type { ResultColumns } from '../resultColumns';
import { type EntityLists, recordsOfEntities, resultsOfEntities } from './entityLists';
import { type FieldTallies, leaderTallies } from './leaderTallies';

/** Things with a time and a score, which belong to entities, and of which some are counted. */
type Counted = {
  readonly lists: EntityLists;
  readonly timestamp: Float64Array;
  readonly score: Float64Array;
  readonly tally: { has(item: number): boolean };
};

type Trace = { readonly latest: number; readonly highest: readonly number[] };

/** When some leaders were seen last, and their highest scores over the time of the filter. */
export function leaderTraces(data: ResultColumns, question: Question<'leaderTraces'>): LeaderTrace[] {
  const { filter, field, values, columns } = question;
  const tallies = leaderTallies(data, filter)(field);
  const [records, results] = countedOf(data, tallies);
  const codes = codesOf(data, field, values);
  return values.map((value) => {
    const entity = codes.get(value);
    if (entity === undefined) return { value, latest: null, highest: new Array(columns).fill(-1) };
    const ofRecords = traceOf(entity, records, filter.range, columns);
    const ofResults = traceOf(entity, results, filter.range, columns);
    const latest = Math.max(ofRecords.latest, ofResults.latest);
    return {
      value,
      latest: latest === Number.NEGATIVE_INFINITY ? null : epochMs(latest),
      highest: tallies.scores.results[entity] > 0 ? ofResults.highest : ofRecords.highest,
    };
  });
}

const countedOf = (data: ResultColumns, { records, scores }: FieldTallies): [records: Counted, results: Counted] => [
  {
    lists: recordsOfEntities(data),
    timestamp: data.records.timestamp,
    score: data.records.recordScore,
    tally: records,
  },
  {
    lists: resultsOfEntities(data),
    timestamp: data.influencers.timestamp,
    score: data.influencers.influencerScore,
    tally: scores,
  },
];

function traceOf(entity: number, counted: Counted, { from, to }: TimeRange, columns: number): Trace {
  const { lists, timestamp, score, tally } = counted;
  const highest: number[] = new Array(columns).fill(-1);
  let latest = Number.NEGATIVE_INFINITY;
  for (let place = lists.offsets[entity]; place < lists.offsets[entity + 1]; place++) {
    const item = lists.items[place];
    if (!tally.has(item)) continue;
    const time = timestamp[item];
    const column = Math.floor(((time - from) * columns) / (to - from));
    if (time > latest) latest = time;
    if (score[item] > highest[column]) highest[column] = score[item];
  }
  return { latest, highest };
}

/** The codes of some values of a field. All entities are looked at: a map of each of them would stay for a few that are asked for. */
function codesOf({ records }: ResultColumns, field: string, values: readonly string[]): ReadonlyMap<string, number> {
  const wanted = new Set(values);
  const codes = new Map<string, number>();
  for (const [code, entity] of records.entities.entries()) {
    if (entity.field === field && wanted.has(entity.value)) codes.set(entity.value, code);
  }
  return codes;
}
