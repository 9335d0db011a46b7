/** Where the columns answers come from; results have the highest scores first. */
export type ColumnSource = {
  readonly recordsUrl: string;
  readonly influencersUrl: string;
  readonly bucketsUrl: string;
};

/** How far a load is, in rows. First come the records, then the influencer results; once they are there, the buckets. */
export type LoadProgress = {
  readonly phase: 'records' | 'influencers';
  readonly loaded: number;
  readonly total: number;
  /** How many records there will be, whatever the phase. */
  readonly records: number;
  /** Of which version of the source the rows are; null when the server does not say. */
  readonly version: string | null;
  /** Whether what has come so far can be asked; if not, what was there before answers until all has come. */
  readonly isShown: boolean;
  /** Every record and influencer result has come. */
  readonly isComplete: boolean;
  /** So have the buckets. */
  readonly hasBuckets: boolean;
  /** Counts up whenever answers can be others than before; 0 until there is something to answer from. */
  readonly edition: number;
};
