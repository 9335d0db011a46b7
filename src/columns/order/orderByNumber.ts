import { numberWords } from './numberWords';
import { orderByFirstWord } from './orderByWords';

/** Rows ordered by a number a row: missing ones (NaN) last in both directions, equal ones (-0 and 0 are) as they stand in `rows`. */
export function orderByNumber(rows: Uint32Array, numbers: Float64Array, desc: boolean): Uint32Array {
  // Rows in any order read memory at random, which costs more than a pass of the sort: so they do it once.
  const values = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place++) values[place] = numbers[rows[place]];
  const order = presentFirst(values);
  let present = order.length;
  while (present > 0 && Number.isNaN(values[order[present - 1]])) present--;
  const places = order.subarray(0, present);
  places.set(orderByFirstWord(places, numberWords(places, values, desc)));
  for (let i = 0; i < order.length; i++) order[i] = rows[order[i]];
  return order;
}

/** The places of all values, those of the missing ones last. */
function presentFirst(values: Float64Array): Uint32Array {
  const places = new Uint32Array(values.length);
  let present = 0;
  let missing = values.length;
  for (let place = 0; place < values.length; place++) {
    if (Number.isNaN(values[place])) places[--missing] = place;
    else places[present++] = place;
  }
  places.subarray(missing).reverse();
  return places;
}
