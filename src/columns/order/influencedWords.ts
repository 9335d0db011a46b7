import type { RecordColumns } from '../recordColumns';
import { rankTexts } from './compareText';
import { entityRanks } from './entityRanks';
import type { Word } from './KeyedRows';
import { rankWord } from './rankWord';

/** Order by field, then value, of the first influencer; missing ones last in both directions. */
export function influencedWords(columns: RecordColumns, desc: boolean): Word[] {
  const first = firstInfluencers(columns);
  const fields = rankTexts(columns.entities.map(({ field }) => field));
  return [rankWord(first, fields, desc), rankWord(first, entityRanks(columns.entities), desc)];
}

function firstInfluencers({ length, influencers }: RecordColumns): Int32Array {
  const { offsets, values } = influencers;
  const first = new Int32Array(length);
  for (let row = 0; row < length; row++) first[row] = offsets[row] < offsets[row + 1] ? values[offsets[row]] : -1;
  return first;
}
