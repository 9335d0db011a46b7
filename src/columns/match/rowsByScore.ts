import { oncePer } from '../oncePer';
import { orderByNumber } from '../order/orderByNumber';
import type { RecordColumns } from '../recordColumns';

/** Every row, highest record score first, equal scores in row order; remembered. Nothing is sorted where rows came so. */
export const rowsByScore = oncePer(({ recordScore }: RecordColumns) => orderFromHighest(recordScore));

/** The places of some numbers, highest first, equal ones as they stand. */
export function orderFromHighest(numbers: Float64Array): Uint32Array {
  const places = new Uint32Array(numbers.length);
  let isOrdered = true;
  for (let place = 0; place < numbers.length; place++) {
    places[place] = place;
    if (place > 0 && numbers[place] > numbers[place - 1]) isOrdered = false;
  }
  return isOrdered ? places : orderByNumber(places, numbers, true);
}

/** How many of these rows, highest score first, have at least this score. */
export function countFrom({ recordScore }: RecordColumns, rows: Uint32Array, score: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (recordScore[rows[middle]] >= score) low = middle + 1;
    else high = middle;
  }
  return low;
}
