const OVERSCAN = 2;

type RowsInReach = {
  readonly first: number;
  readonly last: number;
  readonly count: number;
  /** Exists wherever it is, since it has the focus. */
  readonly kept: number | null;
};

/** The rows that have elements, upwards: those in sight and a few on either side. */
export function existingRows({ first, last, count, kept }: RowsInReach): readonly number[] {
  const from = Math.max(0, first - OVERSCAN);
  const to = Math.min(last + OVERSCAN, count - 1);
  const rows = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  if (kept === null || kept >= count || (kept >= from && kept <= to)) return rows;
  return kept < from ? [kept, ...rows] : [...rows, kept];
}
