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

/** A link of a job to another page, to be filled in from a record. */
export type CustomUrl = {
  readonly name: string;
  /** With tokens: `$earliest$`, `$latest$`, and `$field$` for what the record says of a field. */
  readonly template: string;
  /** How far before and after the record the other page is to look; null = one bucket. */
  readonly timeRange: DurationMs | null;
};

/** What a job is set up to do. */
export type JobSettings = {
  readonly customUrls: readonly CustomUrl[];
  /** The whole of it as it came. */
  readonly configuration: Readonly<Record<string, unknown>>;
};
