import { Button, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import dayjs from 'dayjs';
import { type FormEvent, useState } from 'react';
import { epochMs, formatTime } from '../../domain/time';
import { resolveRange } from '../../view/resolveRange';
import { useView } from '../../view/useView';
import type { View } from '../../view/viewState';
import classes from './TimeRangeChoice.module.css';
import { readTypedDate, writeTypedDate } from './typedDate';

const NO_DATE = 'Write a date such as 2026-10-12 14:00, or now-7d.';
const NO_TIME = 'This lies after the end.';

type Days = [string | null, string | null];
type AbsoluteRangeProps = { onApply: (change: Pick<View, 'from' | 'to'>) => void };

/** Two dates, typed or picked: ISO, date math, or as the screen writes them. */
export function AbsoluteRange({ onApply }: AbsoluteRangeProps) {
  const { view, range, extent, now } = useView();
  const before = { from: writeTypedDate(view.from), to: writeTypedDate(view.to) };
  const [typed, setTyped] = useState(before);
  const [days, setDays] = useState<Days>([null, null]);

  // An end that was not touched stays as the address has it, to the millisecond.
  const read = (end: 'from' | 'to') => (typed[end] === before[end] ? view[end] : readTypedDate(typed[end]));
  const [from, to] = [read('from'), read('to')];
  const isEmpty =
    from !== undefined && to !== undefined && resolveRange({ from, to }, { extent, now }).problem !== null;

  const pick = ([first, last]: Days) => {
    setDays([first, last]);
    setTyped({
      from: first === null ? '' : `${first} 00:00`,
      to: last === null ? typed.to : `${dayjs(last).add(1, 'day').format('YYYY-MM-DD')} 00:00`,
    });
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (from !== undefined && to !== undefined && !isEmpty) onApply({ from, to });
  };

  return (
    <form className={classes.form} onSubmit={apply} noValidate>
      <div className={classes.fields}>
        <TextInput
          size="xs"
          label="From"
          placeholder="start of data"
          value={typed.from}
          onChange={({ currentTarget }) => setTyped({ ...typed, from: currentTarget.value })}
          error={from === undefined ? NO_DATE : isEmpty && NO_TIME}
        />
        <TextInput
          size="xs"
          label="To"
          placeholder="end of data"
          value={typed.to}
          onChange={({ currentTarget }) => setTyped({ ...typed, to: currentTarget.value })}
          error={to === undefined && NO_DATE}
        />
      </div>
      <DatePicker
        type="range"
        size="md"
        allowSingleDateInRange
        hideOutsideDates
        weekendDays={[]}
        value={days}
        onChange={pick}
        defaultDate={formatTime(epochMs(range.to - 1)).slice(0, 10)}
        getDayAriaLabel={(date) => dayjs(date).format('D MMMM YYYY')}
        ariaLabels={{ previousMonth: 'Previous month', nextMonth: 'Next month' }}
      />
      <Button type="submit" size="xs" disabled={from === undefined || to === undefined || isEmpty}>
        Apply
      </Button>
    </form>
  );
}
