import type { LeaderboardField, LeaderboardRow } from '../domain/influencer';
import type { RecordFilter } from '../domain/recordFilter';
import { compareText } from './compareText';
import { type InfluencerLinks, influencerLinks } from './influencerLinks';
import type { FacetedRows } from './matchRecords';
import type { Question } from './questions';
import type { ResultColumns } from './resultColumns';

/** The leaders of every influencer field among the rows of the question's filter. */
export function leaderboard(data: ResultColumns, facets: FacetedRows, question: Question<'leaderboard'>) {
  const links = influencerLinks(data);
  const named = countRecords(data, links, facets);
  const scored = addResults(data, links, named.standing, question.filter);
  const rows = new Map<string, LeaderboardRow[]>();
  links.entities.forEach(({ field, value }, code) => {
    if (named.records[code] === 0 && scored.results[code] === 0) return;
    const row = {
      value,
      highest: scored.results[code] === 0 ? null : scored.highest[code],
      total: scored.results[code] === 0 ? null : scored.total[code],
      records: named.records[code],
      highestRecord: named.highest[code],
    };
    const ofField = rows.get(field);
    if (ofField === undefined) rows.set(field, [row]);
    else ofField.push(row);
  });
  return rankFields(rows, question);
}

/** Per entity, the matching records that name it; and which standings (see `InfluencerLinks`) they name. */
function countRecords({ records }: ResultColumns, links: InfluencerLinks, facets: FacetedRows) {
  const { offsets, values } = records.influencers;
  const counts = new Uint32Array(links.entities.length);
  const highest = new Float64Array(links.entities.length).fill(-1);
  const standing = new Uint8Array(links.standings);
  const facetOf = Uint32Array.from(records.entities, ({ field }) => 1 + facets.fields.indexOf(field));
  const lastRow = new Int32Array(links.entities.length).fill(-1);
  facets.rows.forEach((row, i) => {
    const failed = facets.failed[i];
    for (let slot = offsets[row]; slot < offsets[row + 1]; slot++) {
      const entity = values[slot];
      if (lastRow[entity] === row || (failed !== 0 && facetOf[entity] !== failed)) continue;
      lastRow[entity] = row;
      counts[entity]++;
      highest[entity] = Math.max(highest[entity], records.recordScore[row]);
      if (links.standingOfSlot[slot] >= 0) standing[links.standingOfSlot[slot]] = 1;
    }
  });
  return { records: counts, highest, standing };
}

/** Per entity, the influencer results that count: of the jobs and the time, and named by a record where more narrows. */
function addResults(
  { influencers }: ResultColumns,
  links: InfluencerLinks,
  named: Uint8Array,
  { jobs, range, hideInterim, ...rest }: RecordFilter,
) {
  const chosen = Uint8Array.from(influencers.jobs, (jobId) => Number(jobs.length === 0 || jobs.includes(jobId)));
  const mustBeNamed = Uint8Array.from(links.entities, ({ field }) => Number(narrows(rest, field)));
  const highest = new Float64Array(links.entities.length);
  const total = new Float64Array(links.entities.length);
  const results = new Uint32Array(links.entities.length);
  for (let row = 0; row < influencers.length; row++) {
    const entity = links.entityOfResult[row];
    if (chosen[influencers.job[row]] === 0) continue;
    if (influencers.timestamp[row] < range.from || influencers.timestamp[row] >= range.to) continue;
    if (hideInterim && influencers.isInterim[row] !== 0) continue;
    if (mustBeNamed[entity] !== 0 && named[links.standingOfResult[row]] === 0) continue;
    highest[entity] = Math.max(highest[entity], influencers.influencerScore[row]);
    total[entity] += influencers.influencerScore[row];
    results[entity]++;
  }
  return { highest, total, results };
}

/** Whether more than jobs, time and interim keeps records out of this field's panel; its own includes do not. */
function narrows(
  { minScore, bands, entities, text, selection }: Omit<RecordFilter, 'jobs' | 'range' | 'hideInterim'>,
  field: string,
): boolean {
  return (
    minScore > 0 ||
    bands !== null ||
    text !== '' ||
    (selection !== null && (selection.lanes !== null || selection.at !== null)) ||
    entities.some((entity) => entity.exclude || entity.field !== field)
  );
}

/** Highest score first, then total, then records; values without a score come last, by their highest record. */
function compareStanding(a: LeaderboardRow, b: LeaderboardRow): number {
  return (
    (b.highest ?? -1) - (a.highest ?? -1) ||
    (a.highest === null ? b.highestRecord - a.highestRecord : 0) ||
    (b.total ?? 0) - (a.total ?? 0) ||
    b.records - a.records
  );
}

function rankFields(
  rows: ReadonlyMap<string, LeaderboardRow[]>,
  { limit, limits }: Question<'leaderboard'>,
): LeaderboardField[] {
  const limitOf = new Map(limits);
  return [...rows]
    .map(([field, all]) => ({
      field,
      all: all.sort((a, b) => compareStanding(a, b) || compareText(a.value, b.value)),
    }))
    .sort((a, b) => compareStanding(a.all[0], b.all[0]) || compareText(a.field, b.field))
    .map(({ field, all }) => ({ field, values: all.length, rows: all.slice(0, limitOf.get(field) ?? limit) }));
}
