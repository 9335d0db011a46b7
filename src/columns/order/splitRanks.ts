import { oncePer } from '../oncePer';
import type { RecordColumns } from '../recordColumns';
import { rankTexts } from './compareText';

/** The rank of each entity's value, whatever the field, among the entities that records have in partition, over or by; -1 for others. */
export const splitRanks = oncePer((columns: RecordColumns): Int32Array => {
  const codes = splitCodes(columns);
  const ranks = new Int32Array(columns.entities.length).fill(-1);
  const ranksOfCodes = rankTexts(codes.map((code) => columns.entities[code].value));
  codes.forEach((code, i) => {
    ranks[code] = ranksOfCodes[i];
  });
  return ranks;
});

/** Most entities are influencers alone: texts that need no rank here. */
function splitCodes({ length, partition, over, by, entities }: RecordColumns): number[] {
  // At 1 + the code, so that a missing one needs no asking.
  const isUsed = new Uint8Array(entities.length + 1);
  for (let row = 0; row < length; row++) {
    isUsed[partition[row] + 1] = 1;
    isUsed[over[row] + 1] = 1;
    isUsed[by[row] + 1] = 1;
  }
  return [...entities.keys()].filter((code) => isUsed[code + 1] !== 0);
}
