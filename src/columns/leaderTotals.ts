import { type InfluencerLinks, influencerLinks } from './influencerLinks';
import { type InfluencerScores, newScores, toMillionths } from './influencerScores';
import type { FacetedRows } from './matchRecords';
import type { ResultColumns } from './resultColumns';

/** What some rows say of every entity that they name as an influencer. */
export type LeaderTotals = {
  /** How many of the rows name it, and the highest score among them (0 when none does). */
  readonly records: Uint32Array;
  readonly highestRecord: Float64Array;
  /** Of the influencer results that speak of what the rows name; null when they were not asked for. */
  readonly named: InfluencerScores | null;
};

/** The totals of the first `length` rows, in one pass over them and one over the influencer results. */
export function leaderTotals(
  data: ResultColumns,
  facets: FacetedRows,
  length: number,
  { withNamed, hideInterim }: { readonly withNamed: boolean; readonly hideInterim: boolean },
): LeaderTotals {
  const links = influencerLinks(data);
  const isNamed = new Uint8Array(data.influencers.length);
  const counts = countNamed(data, links, facets, length, withNamed ? isNamed : null);
  return { ...counts, named: withNamed ? sumNamed(data, links, isNamed, hideInterim) : null };
}

/** Counts the rows per entity, and marks the results that speak of what they name. */
function countNamed(
  { records: columns }: ResultColumns,
  links: InfluencerLinks,
  { rows, failed, fields }: FacetedRows,
  length: number,
  isNamed: Uint8Array | null,
) {
  const { resultOfSlot, fieldOf, hasRepeats } = links;
  const { offsets, values } = columns.influencers;
  const places = new Map(fields.map((field, place) => [field, place + 1]));
  const facetOf = Uint16Array.from(links.fields, (field) => places.get(field) ?? 0);
  const records = new Uint32Array(links.entities.length);
  const highestRecord = new Float64Array(links.entities.length);
  const metIn = new Uint32Array(hasRepeats ? links.entities.length : 0);
  for (let i = 0; i < length; i++) {
    const row = rows[i];
    const failure = failed === null ? 0 : failed[i];
    for (let slot = offsets[row], end = offsets[row + 1]; slot < end; slot++) {
      const entity = values[slot];
      if (failure !== 0 && facetOf[fieldOf[entity]] !== failure) continue;
      if (hasRepeats) {
        if (metIn[entity] === i + 1) continue;
        metIn[entity] = i + 1;
      }
      if (records[entity]++ === 0) highestRecord[entity] = columns.recordScore[row];
      if (isNamed !== null && resultOfSlot[slot] >= 0) isNamed[resultOfSlot[slot]] = 1;
    }
  }
  return { records, highestRecord };
}

/** The scores of the marked results, and of all that speak of the same. */
function sumNamed(
  { influencers }: ResultColumns,
  { entities, entityOfResult, nextResult }: InfluencerLinks,
  isNamed: Uint8Array,
  hideInterim: boolean,
): InfluencerScores {
  const { length, influencerScore, isInterim } = influencers;
  const scores = newScores(entities.length);
  const { results, highest, total } = scores;
  for (let head = 0; head < length; head++) {
    if (isNamed[head] === 0) continue;
    for (let row = head; row >= 0; row = nextResult[row]) {
      if (hideInterim && isInterim[row] !== 0) continue;
      const entity = entityOfResult[row];
      const score = influencerScore[row];
      results[entity]++;
      total[entity] += toMillionths(score);
      if (score > highest[entity]) highest[entity] = score;
    }
  }
  return scores;
}
