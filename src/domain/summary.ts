import type { EpochMs } from './time';

/** Some records in a few numbers; null where there are none to tell from. */
export type Summary = {
  /** Of the record scores. */
  readonly highest: number | null;
  readonly lowest: number | null;
  readonly average: number | null;
  /** Start of the first and of the last bucket with such a record. */
  readonly first: EpochMs | null;
  readonly last: EpochMs | null;
  /** How many jobs found them, and for how many combinations of partition, over and by value (none at all is one). */
  readonly jobs: number;
  readonly entities: number;
};
