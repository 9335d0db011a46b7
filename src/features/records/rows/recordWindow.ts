/** The rows in sight, both ends included, and whether they were reached by scrolling down. */
export type RowsInSight = { readonly first: number; readonly last: number; readonly isDown: boolean };

const STEP = 16;
const AHEAD = 24;
const BEHIND = 8;

/**
 * The rows to ask for: those in sight, some behind them, and more of those that come next. In steps, so that not every row that
 * comes into sight is a new question.
 */
export function rowsToAsk({ first, last, isDown }: RowsInSight): { offset: number; limit: number } {
  const from = first - (isDown ? BEHIND : AHEAD);
  const to = last + 1 + (isDown ? AHEAD : BEHIND);
  const offset = Math.max(0, Math.floor(from / STEP) * STEP);
  return { offset, limit: Math.ceil(to / STEP) * STEP - offset };
}
