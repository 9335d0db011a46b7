import { useCallback, useMemo, useState } from 'react';
import { useColumnAnswer } from '../../client/recordColumns';
import type { LeaderOrder } from '../../domain/influencer';
import type { Window } from '../../domain/swimlane';
import { useRested } from '../../ui/useRested';
import { setPreferences, usePreference } from '../../view/preferences';
import { useViewPart } from '../../view/useView';

/** How many values of a field are shown at first, and how many on a page when more are asked for. */
export const FIRST = 10;
export const PAGE = 50;

const nothing: Window = { offset: 0, limit: 0 };
const noWindows: ReadonlyMap<string, Window> = new Map();

/** The leaders under the filter of the view, what of them is asked for, and the ways to ask for others. */
export function useLeaderboard() {
  const filter = useViewPart((shown) => shown.filter);
  const order = usePreference('leaderOrder');
  const closed = usePreference('closedFields');
  const [text, setText] = useState('');
  const [windows, setWindows] = useState(noWindows);
  const question = useMemo(() => {
    const shown = new Map([...windows, ...closed.map((field) => [field, nothing] as const)]);
    return { filter, order, text, limit: FIRST, windows: [...shown] };
  }, [filter, order, text, windows, closed]);
  const { data: fields, error, retry, isPartial, isArriving } = useColumnAnswer('leaderboard', question);
  const rested = useRested(filter);

  const search = useCallback((words: string) => {
    setText(words);
    setWindows(noWindows);
  }, []);
  const sortBy = useCallback((leaderOrder: LeaderOrder) => {
    setPreferences({ leaderOrder });
    setWindows(noWindows);
  }, []);
  const turnTo = useCallback((field: string, window: Window) => {
    setWindows((old) => new Map(old).set(field, window));
  }, []);
  const toggleField = useCallback(
    (field: string) =>
      setPreferences({
        closedFields: closed.includes(field) ? closed.filter((other) => other !== field) : [...closed, field],
      }),
    [closed],
  );
  /** The filter when it has come to rest and all that is to come into the page is there, else null: what takes a look at every record waits for it. */
  const restingFilter = rested === filter && !isArriving ? filter : null;
  return {
    ...{ fields, error, retry, isPartial, isArriving, order, text, closed, restingFilter },
    ...{ onSearch: search, onSort: sortBy, onTurn: turnTo, onToggleField: toggleField },
  };
}

export type Leaderboard = ReturnType<typeof useLeaderboard>;
