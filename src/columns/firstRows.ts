/**
 * Those of the rows that can be among the first `count` in the order of `keys` (a number a row; NaN = missing, last in both
 * directions), with all that tie with the last of them, in the order given. What orders them exactly needs to look at no others.
 */
export function firstRows(rows: Uint32Array, keys: Float64Array, desc: boolean, count: number): Uint32Array {
  if (count >= rows.length) return rows;
  if (count <= 0) return rows.subarray(0, 0);
  const last = lastOfFirst(rows, keys, desc, count);
  const first = new Uint32Array(rows.length);
  let found = 0;
  for (const row of rows) if (place(keys[row], desc) <= last) first[found++] = row;
  return first.slice(0, found);
}

/** Where a key stands in ascending order. */
const place = (key: number, desc: boolean): number =>
  Number.isNaN(key) ? Number.POSITIVE_INFINITY : desc ? -key : key;

/** The place of the `count`th row in order, by a heap of the `count` first ones met so far. */
function lastOfFirst(rows: Uint32Array, keys: Float64Array, desc: boolean, count: number): number {
  const heap = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  // Results mostly come in the order of time: beginning where the first ones lie, few of the others enter the heap.
  const backwards = place(keys[rows[rows.length - 1]], desc) < place(keys[rows[0]], desc);
  for (let i = 0; i < rows.length; i++) {
    const value = place(keys[rows[backwards ? rows.length - 1 - i : i]], desc);
    if (value < heap[0]) replaceLargest(heap, value);
  }
  return heap[0];
}

/** Puts a smaller value in the place of the largest of a heap, which stands at its root. */
function replaceLargest(heap: Float64Array, value: number): void {
  let hole = 0;
  for (let child = 1; child < heap.length; child = 2 * hole + 1) {
    if (child + 1 < heap.length && heap[child + 1] > heap[child]) child++;
    if (heap[child] <= value) break;
    heap[hole] = heap[child];
    hole = child;
  }
  heap[hole] = value;
}
