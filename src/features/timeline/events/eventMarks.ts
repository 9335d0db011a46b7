import type { ScheduledEvent } from '../../../domain/scheduledEvent';
import { epochMs, intersectRanges, type TimeRange } from '../../../domain/time';

/** A part of the strip, in pixels from its beginning. */
type Stretch = { readonly left: number; readonly right: number };

/** Events that lie close to each other: what of the strip is theirs to point at, and the bars that show when they are. */
export type EventMark = Stretch & { readonly events: readonly ScheduledEvent[]; readonly bars: readonly Stretch[] };

/** Broad enough to be met by a finger. */
export const LEAST_MARK = 24;
/** Broad enough to be seen. */
const LEAST_BAR = 3;

/** The marks of events, by start, in a strip of some width for a time: events whose marks would touch share one. */
export function eventMarks(events: readonly ScheduledEvent[], time: TimeRange, width: number): readonly EventMark[] {
  const marks: EventMark[] = [];
  const xOf = (at: number) => ((at - time.from) / (time.to - time.from)) * width;
  for (const event of events) {
    const shown = intersectRanges(event, time);
    if (shown === null) continue;
    const bar = atLeast({ left: xOf(shown.from), right: xOf(shown.to) }, LEAST_BAR, width);
    let mark: EventMark = { ...atLeast(bar, LEAST_MARK, width), events: [event], bars: [bar] };
    // A short event is wide to point at: joined with the one before, it may reach those before that too.
    for (let last = marks.at(-1); last !== undefined && mark.left <= last.right; last = marks.at(-1)) {
      mark = joined(last, mark);
      marks.pop();
    }
    marks.push(mark);
  }
  return marks;
}

/** The time from the first of some events to the end of the last. */
export const timeOf = (events: readonly ScheduledEvent[]): TimeRange => ({
  from: epochMs(events.reduce((first, { from }) => Math.min(first, from), Number.POSITIVE_INFINITY)),
  to: epochMs(events.reduce((last, { to }) => Math.max(last, to), Number.NEGATIVE_INFINITY)),
});

/** The stretch, or one with the same middle that is long enough, inside of the strip. */
function atLeast({ left, right }: Stretch, least: number, width: number): Stretch {
  const missing = Math.max(least - (right - left), 0);
  const start = Math.max(Math.min(left - missing / 2, width - least), 0);
  return { left: Math.min(left, start), right: Math.max(right, start + Math.min(least, width)) };
}

function joined(before: EventMark, after: EventMark): EventMark {
  return {
    left: Math.min(before.left, after.left),
    right: Math.max(before.right, after.right),
    events: [...before.events, ...after.events],
    bars: after.bars.reduce(withBar, before.bars),
  };
}

/** The bars with another one, which is one with the last of them where they touch. */
function withBar(bars: readonly Stretch[], bar: Stretch): readonly Stretch[] {
  const last = bars[bars.length - 1];
  if (bar.left > last.right) return [...bars, bar];
  return [...bars.slice(0, -1), { left: last.left, right: Math.max(last.right, bar.right) }];
}
