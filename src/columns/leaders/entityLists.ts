import { orderFromHighest, rowsByScore } from '../match/rowsByScore';
import { oncePer } from '../oncePer';
import type { ResultColumns } from '../resultColumns';

/** What belongs to each entity, in order: of entity e `items[offsets[e]]` up to, not including, `items[offsets[e + 1]]`. */
export type EntityLists = { readonly offsets: Uint32Array; readonly items: Uint32Array };

/**
 * The records that name each entity as an influencer, highest score first; computed once per source, 4 bytes for every influencer of
 * every record.
 */
export const recordsOfEntities = oncePer((data: ResultColumns) => recordLists(data, rowsByScore(data.records)));

/** As `recordsOfEntities`, the latest first. */
export const recordsByTime = oncePer((data: ResultColumns) =>
  recordLists(data, orderFromHighest(data.records.timestamp)),
);

/** The influencer results of each entity, highest score first; computed once per source, 4 bytes a result. */
export const resultsOfEntities = oncePer((data: ResultColumns) =>
  resultLists(data, orderFromHighest(data.influencers.influencerScore)),
);

/** As `resultsOfEntities`, the latest first. */
export const resultsByTime = oncePer((data: ResultColumns) =>
  resultLists(data, orderFromHighest(data.influencers.timestamp)),
);

function recordLists(data: ResultColumns, rows: Uint32Array): EntityLists {
  const { offsets, values } = data.records.influencers;
  return collect(data.records.entities.length, (visit) => {
    for (let i = 0; i < rows.length; i++) {
      for (let slot = offsets[rows[i]]; slot < offsets[rows[i] + 1]; slot++) visit(values[slot], rows[i]);
    }
  });
}

function resultLists(data: ResultColumns, rows: Uint32Array): EntityLists {
  const { influencer, entities } = data.influencers;
  return collect(entities.length, (visit) => {
    for (let i = 0; i < rows.length; i++) visit(influencer[rows[i]], rows[i]);
  });
}

/** `visitAll` tells the same items twice, in the same order. */
function collect(entities: number, visitAll: (visit: (entity: number, item: number) => void) => void): EntityLists {
  const offsets = new Uint32Array(entities + 1);
  visitAll((entity) => {
    offsets[entity + 1]++;
  });
  for (let entity = 0; entity < entities; entity++) offsets[entity + 1] += offsets[entity];
  const items = new Uint32Array(offsets[entities]);
  const ends = offsets.slice();
  visitAll((entity, item) => {
    items[ends[entity]++] = item;
  });
  return { offsets, items };
}
