import type { DurationMs } from './time';

/** A job as the page knows it. */
export type Job = {
  readonly id: string;
  readonly description: string;
  readonly groups: readonly string[];
  /** Null when neither the configuration nor the results say. */
  readonly bucketSpan: DurationMs | null;
  readonly detectors: readonly string[];
  readonly influencers: readonly string[];
};
