/**
 * Those of the rows that can be among the first `count` in the order of `keys` (a number a row; NaN = missing, last in both
 * directions), with all that tie with the last of them, in the order given. What orders them exactly needs to look at no others.
 */
export function firstRows(rows: Uint32Array, keys: Float64Array, desc: boolean, count: number): Uint32Array {
  if (count >= rows.length) return rows;
  if (count <= 0) return rows.subarray(0, 0);
  const ascending = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) ascending[i] = place(keys[rows[i]], desc);
  const last = smallest(ascending.slice(), count - 1);
  return rows.filter((_, i) => ascending[i] <= last);
}

/** Where a key stands in ascending order. */
const place = (key: number, desc: boolean): number =>
  Number.isNaN(key) ? Number.POSITIVE_INFINITY : desc ? -key : key;

/** The value at index `k` if `values` were sorted; reorders them (Hoare's quickselect; the middle is the pivot, as data are often in order). */
function smallest(values: Float64Array, k: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >>> 1];
    let [i, j] = [low, high];
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      const swapped = values[i];
      values[i++] = values[j];
      values[j--] = swapped;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else return values[k];
  }
  return values[k];
}
