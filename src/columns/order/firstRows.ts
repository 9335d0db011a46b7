/**
 * Those of the rows that can be among the first `count` in the order of `keys` (a number a row; NaN = missing, last in both
 * directions), with all that tie with the last of them, in the order given. What orders them exactly needs to look at no others.
 */
export function firstRows(rows: Uint32Array, keys: Float64Array, desc: boolean, count: number): Uint32Array {
  if (count >= rows.length) return rows;
  if (count <= 0) return rows.subarray(0, 0);
  // The places of the first ones met so far, the last of them at the root.
  const heap = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const candidates: number[] = [];
  // Results mostly come in the order of time: beginning where the first ones lie, few of the others enter the heap.
  const backwards = place(keys[rows[rows.length - 1]], desc) < place(keys[rows[0]], desc);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[backwards ? rows.length - 1 - i : i];
    const value = place(keys[row], desc);
    if (value > heap[0]) continue;
    candidates.push(row);
    if (value < heap[0]) replaceLargest(heap, value);
  }
  const first = Uint32Array.from(candidates.filter((row) => place(keys[row], desc) <= heap[0]));
  return backwards ? first.reverse() : first;
}

/** Where a key stands in ascending order. */
const place = (key: number, desc: boolean): number =>
  Number.isNaN(key) ? Number.POSITIVE_INFINITY : desc ? -key : key;

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
