const PAGE = 50;

/** The rows to hold while the first visible one lies in `page`: that page, the one before it and the one after. */
export const rowsAround = (page: number): { offset: number; limit: number } => ({
  offset: Math.max(0, page - 1) * PAGE,
  limit: 3 * PAGE,
});

/** The page a row lies in. */
export const pageOf = (index: number): number => Math.floor(index / PAGE);
