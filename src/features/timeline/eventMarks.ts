import type { ScheduledEvent } from '../../domain/scheduledEvent';
import { epochMs, intersectRanges, type TimeRange } from '../../domain/time';

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
    const mark = { ...atLeast(bar, LEAST_MARK, width), events: [event], bars: [bar] };
    const last = marks.at(-1);
    if (last !== undefined && mark.left <= last.right) marks[marks.length - 1] = joined(last, mark);
    else marks.push(mark);
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

function joined(before: EventMark, { left, right, events, bars: [bar] }: EventMark): EventMark {
  const last = before.bars[before.bars.length - 1];
  const touches = bar.left <= last.right;
  const extended = { left: last.left, right: Math.max(last.right, bar.right) };
  return {
    left: Math.min(before.left, left),
    right: Math.max(before.right, right),
    events: [...before.events, ...events],
    bars: touches ? [...before.bars.slice(0, -1), extended] : [...before.bars, bar],
  };
}
