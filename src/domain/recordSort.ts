/** What the records table can be sorted by: one for each of its columns. */
export const recordSortKeys = [
  'time',
  'score',
  'detector',
  'found',
  'influenced',
  'actual',
  'typical',
  'change',
  'probability',
  'job',
  'interim',
] as const;

export type RecordSortKey = (typeof recordSortKeys)[number];

/** One column and its direction. */
export type ColumnSort = { readonly key: RecordSortKey; readonly desc: boolean };

/**
 * What records are sorted by, the most significant column first; each at most once, at least one. Missing values come last in both
 * directions; ties are broken as `results/records` breaks them, in the direction of the first column.
 */
export type RecordSort = readonly ColumnSort[];
