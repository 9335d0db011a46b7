/** What the records table can be sorted by, in the order of its columns. */
export const recordSortKeys = [
  'time',
  'score',
  'detector',
  'found',
  'influenced',
  'actual',
  'typical',
  'change',
  'job',
] as const;

export type RecordSortKey = (typeof recordSortKeys)[number];

/** Missing values come last in both directions; ties are broken as `results/records` breaks them. */
export type RecordSort = { readonly key: RecordSortKey; readonly desc: boolean };
