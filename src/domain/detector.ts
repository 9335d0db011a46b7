import type { DurationMs } from './time';

/** What every record of one detector of one job has in common. */
export type Detector = {
  readonly jobId: string;
  readonly index: number;
  /** The configured description, else one derived from the function and the fields. */
  readonly description: string;
  readonly function: string;
  readonly functionDescription: string;
  readonly fieldName: string | null;
  readonly partitionField: string | null;
  readonly overField: string | null;
  readonly byField: string | null;
  readonly bucketSpan: DurationMs;
};

/** A description in the words of a job configuration: `high_mean(bytes) by "status" over "user" partition by "host"`. */
export function describeDetector(detector: {
  readonly function: string;
  readonly fieldName: string | null;
  readonly byField: string | null;
  readonly overField: string | null;
  readonly partitionField: string | null;
}): string {
  const { fieldName, byField, overField, partitionField } = detector;
  const parts = [
    fieldName === null ? detector.function || 'unknown function' : `${detector.function}(${fieldName})`,
    byField === null ? '' : `by "${byField}"`,
    overField === null ? '' : `over "${overField}"`,
    partitionField === null ? '' : `partition by "${partitionField}"`,
  ];
  return parts.filter(Boolean).join(' ');
}
