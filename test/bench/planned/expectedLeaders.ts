import { formatCount, formatScore, formatTotal } from '../../../src/domain/number';
import type { PlannedRecords } from './PlannedRecords';
import { fieldOfInfluencer, INFLUENCER_VALUES, influencerFields, influencerName } from './plannedJobs';
import { influencersAt, type PlannedView, rowTests } from './plannedView';

/** What the leaderboard knows of an influencer value: of the records that name it, and of its influencer results (-1 = none). */
type Standing = {
  value: number;
  records: number;
  highestRecord: number;
  results: number;
  highest: number;
  total: number;
};

/** The first leaders of every field as the leaderboard prints them: "user-02917 87 1.2K 14"; fields and leaders in order. */
export function expectedLeaders(planned: PlannedRecords, view: PlannedView, first: number): string[] {
  const standings = standingsOf(planned, view).filter(({ records, results }) => records > 0 || results > 0);
  const fields = influencerFields.map((_, field) =>
    standings
      .filter(({ value }) => fieldOfInfluencer[value] === field)
      .sort((a, b) => compare(a, b) || (influencerName(a.value) < influencerName(b.value) ? -1 : 1)),
  );
  return fields
    .filter((leaders) => leaders.length > 0)
    .sort(([a], [b]) => compare(a, b) || (influencerName(a.value) < influencerName(b.value) ? -1 : 1))
    .flatMap((leaders) => leaders.slice(0, first).map(textOf));
}

function compare(a: Standing, b: Standing): number {
  const byRecord = a.highest < 0 ? b.highestRecord - a.highestRecord : 0;
  return b.highest - a.highest || byRecord || b.total - a.total || b.records - a.records;
}

function textOf({ value, highest, highestRecord, total, records }: Standing): string {
  const scores = highest < 0 ? `${formatScore(highestRecord)} –` : `${formatScore(highest)} ${formatTotal(total)}`;
  return `${influencerName(value)} ${scores} ${formatCount(records)}`;
}

function standingsOf(planned: PlannedRecords, view: PlannedView): Standing[] {
  const standings = Array.from({ length: INFLUENCER_VALUES }, (_, value) => ({
    value,
    records: 0,
    highestRecord: -1,
    results: 0,
    highest: -1,
    total: 0,
  }));
  const { inRange, ...tests } = rowTests(planned, view);
  const counts = (row: number, field: number) =>
    inRange(row) && tests.inLanes(row) && tests.inTime(row) && tests.hasScore(row) && tests.passesFilters(row, field);
  const mustBeNamed = influencerFields.map((_, field) => narrows(view, field));

  for (const [first, end] of slotsOf(planned)) {
    const named = new Set<number>();
    for (let row = first; row < end; row++) {
      for (const value of influencersAt(planned, row)) {
        if (!counts(row, fieldOfInfluencer[value])) continue;
        standings[value].records++;
        standings[value].highestRecord = Math.max(standings[value].highestRecord, planned.score[row]);
        named.add(value);
      }
    }
    for (let row = first; row < end; row++) {
      const [value] = influencersAt(planned, row);
      if (!inRange(row) || (mustBeNamed[fieldOfInfluencer[value]] && !named.has(value))) continue;
      const standing = standings[value];
      standing.results++;
      standing.highest = Math.max(standing.highest, planned.influencerScore[row]);
      standing.total += planned.influencerScore[row];
    }
  }
  return standings;
}

/** The records of one job and bucket lie together: first row, end. */
function* slotsOf({ job, bucket, length }: PlannedRecords): Generator<readonly [first: number, end: number]> {
  let first = 0;
  for (let row = 1; row <= length; row++) {
    if (row < length && job[row] === job[first] && bucket[row] === bucket[first]) continue;
    yield [first, row];
    first = row;
  }
}

/** Whether more than time keeps records out of the panel of a field: then only results count that such a record names. */
const narrows = ({ minScore, lanes, at, includes, excludes }: PlannedView, field: number) =>
  minScore > 0 ||
  lanes.length > 0 ||
  at !== null ||
  excludes.length > 0 ||
  includes.some((value) => fieldOfInfluencer[value] !== field);
