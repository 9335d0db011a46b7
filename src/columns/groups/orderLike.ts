import { oncePer } from '../oncePer';
import type { Word } from '../order/KeyedRows';
import { orderByWords } from '../order/orderByWords';

/** Some of the rows as they stand in an order of all rows. The time grows with these alone: the places of all are remembered. */
export function orderLike(order: Uint32Array, rows: Uint32Array): Uint32Array {
  const places = placesIn(order);
  const byPlace: Word = (entries) => {
    for (let i = 0; i < entries.length; i += 2) entries[i] = places[entries[i + 1]];
  };
  return orderByWords(rows, [byPlace]);
}

const placesIn = oncePer((order: Uint32Array) => {
  const places = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place++) places[order[place]] = place;
  return places;
});
