import type { CategoryDefinition } from '../../contract/categories';
import type { Job } from '../../contract/jobs';
import type { DurationMs, EpochMs, TimeRange } from '../../domain/time';
import type { Episode } from './episode';
import type { Finding } from './finding';
import type { Random } from './random';

/** One modelled series in one bucket, for a model plot. Without an actual value it did what the model expected. */
export type Series = {
  readonly partition?: string;
  readonly over?: string;
  readonly by?: string;
  readonly typical: number;
  readonly spread: number;
  readonly actual: number | undefined;
};

/** A planned event: results are skipped while it lasts. */
type ScheduledEvent = TimeRange & { readonly description: string };

/** One bucket in the life of an episode. */
export type Moment = {
  /** Start of the bucket. */
  readonly time: EpochMs;
  /** What the record is to be worth, 0 to 100. */
  readonly score: number;
  /** Buckets since the episode began, this one included. */
  readonly length: number;
};

/** What sets one simulated job apart; everything else is the same for all (see RunningJob). */
export type SimulatedJob<Subject> = {
  readonly config: Job;
  /** Of a job that sorts messages: what it has learned of them. */
  readonly categories?: readonly CategoryDefinition[];
  readonly bucketSpan: DurationMs;
  /** Mean number of everyday oddities that start in one bucket. Each brings a few episodes. */
  readonly odditiesPerBucket: number;
  /** What the hidden incidents do to this job. */
  readonly episodes: readonly Episode<Subject>[];
  readonly scheduledEvents?: readonly ScheduledEvent[];
  /** Somebody for an everyday oddity to happen to. */
  readonly drawSubject: (random: Random) => Subject;
  /** What the job finds for a subject at that moment; null when the subject was not active then. */
  readonly find: (subject: Subject, moment: Moment, random: Random) => Finding | null;
  /** Events in an average bucket of the busiest hour. */
  readonly eventsPerBucket: number;
  /** What the model plot shows of this bucket; absent = the job keeps no model plot. */
  readonly modelPlot?: {
    readonly feature: string;
    readonly series: (time: EpochMs, findings: readonly Finding[]) => readonly Series[];
  };
};
