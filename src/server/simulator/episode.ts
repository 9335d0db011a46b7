import { DAY, type EpochMs, type TimeRange } from '../../domain/time';
import type { Random } from './random';

/** Something unusual about one subject (a service, a user, a card) that lasts a while and reaches a peak score. */
export type Episode<Subject> = TimeRange & {
  readonly subject: Subject;
  readonly peak: number;
  readonly shape: 'plateau' | 'ramp' | 'decay';
};

const shapes = {
  plateau: () => 1,
  ramp: (progress: number) => 0.25 + 0.75 * progress,
  decay: (progress: number) => 1 - 0.6 * progress,
};

/** The score an episode earns in the bucket from `start` to `end`; a little below its peak at most. */
export function scoreAt<S>(episode: Episode<S>, start: EpochMs, end: EpochMs, random: Random): number {
  const rest = Math.max(1, episode.to - episode.from - (end - start));
  const progress = Math.min(1, (start - episode.from) / rest);
  return episode.peak * shapes[episode.shape](progress) * random.between(0.97, 1);
}

/** The distinct names of those subjects whose episode is at most a day away: what a model plot is kept for. */
export function namesAround<S>(
  episodes: readonly Episode<S>[],
  time: EpochMs,
  nameOf: (subject: S) => string,
): string[] {
  const near = episodes.filter(({ from, to }) => from - DAY <= time && time < to + DAY);
  return [...new Set(near.map(({ subject }) => nameOf(subject)))];
}
