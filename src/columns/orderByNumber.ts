import { numberWords } from './numberWords';
import { orderByFirstWord } from './orderByWords';

/** Rows ordered by a number a row: missing ones (NaN) last in both directions, equal ones (-0 and 0 are) as they stand in `rows`. */
export function orderByNumber(rows: Uint32Array, numbers: Float64Array, desc: boolean): Uint32Array {
  const order = missingLast(rows, numbers);
  let present = order.length;
  while (present > 0 && Number.isNaN(numbers[order[present - 1]])) present--;
  const some = order.subarray(0, present);
  order.set(orderByFirstWord(some, numberWords(some, numbers, desc)));
  return order;
}

function missingLast(rows: Uint32Array, numbers: Float64Array): Uint32Array {
  const parted = new Uint32Array(rows.length);
  let [present, missing] = [0, rows.length];
  for (let i = 0; i < rows.length; i++) {
    if (Number.isNaN(numbers[rows[i]])) parted[--missing] = rows[i];
    else parted[present++] = rows[i];
  }
  parted.subarray(missing).reverse();
  return parted;
}
