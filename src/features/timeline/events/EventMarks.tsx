import { Paper, Text } from '@mantine/core';
import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import classes from './EventStrip.module.css';
import type { EventMark } from './eventMarks';
import { eventLines } from './eventText';

type EventMarksProps = { marks: readonly EventMark[]; onPick: (mark: EventMark) => void };

const placed = ({ left, right }: { left: number; right: number }): CSSProperties => ({ left, width: right - left });

/** Where the arrow keys lead; null for any other key. */
function targetOf(key: string, place: number, count: number): number | null {
  if (key === 'ArrowRight') return Math.min(place + 1, count - 1);
  if (key === 'ArrowLeft') return Math.max(place - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

/** The marks as a list of buttons that is one stop of the Tab key. What a mark stands for shows while it is pointed at or has the focus. */
export function EventMarks({ marks, onPick }: EventMarksProps) {
  const [active, setActive] = useState(0);
  const [told, setTold] = useState<number | null>(null);
  const stop = Math.min(active, marks.length - 1);

  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    if (event.key === 'Escape') return setTold(null);
    const target = targetOf(event.key, stop, marks.length);
    if (target === null) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll('button')[target].focus();
  };

  return (
    <ul
      aria-label="Scheduled events"
      className={classes.marks}
      onKeyDown={onKeyDown}
      onPointerLeave={() => setTold(null)}
    >
      {[...marks.entries()].map(([place, mark]) => (
        <li key={place}>
          <button
            type="button"
            className={classes.mark}
            style={placed(mark)}
            tabIndex={place === stop ? 0 : -1}
            aria-label={eventLines(mark.events).join('; ')}
            onClick={() => onPick(mark)}
            onFocus={() => {
              setActive(place);
              setTold(place);
            }}
            onBlur={() => setTold(null)}
            onPointerEnter={() => setTold(place)}
          >
            {[...mark.bars.entries()].map(([place, { left, right }]) => (
              <span
                key={place}
                className={classes.bar}
                style={placed({ left: left - mark.left, right: right - mark.left })}
              />
            ))}
          </button>
        </li>
      ))}
      {told !== null && told < marks.length && <EventNote mark={marks[told]} />}
    </ul>
  );
}

/** For the eye alone: the mark's accessible name says the same. */
function EventNote({ mark: { left, right, events } }: { mark: EventMark }) {
  return (
    <li aria-hidden="true" className={classes.note} style={{ '--middle': `${(left + right) / 2}px` } as CSSProperties}>
      <Paper shadow="md" withBorder p="xs">
        {[...eventLines(events).entries()].map(([place, line]) => (
          <Text key={place} size="xs">
            {line}
          </Text>
        ))}
      </Paper>
    </li>
  );
}
