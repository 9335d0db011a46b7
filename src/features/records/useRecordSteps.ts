import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { type Anomaly, identityOf } from '../../domain/anomaly';
import type { View } from '../../view/viewState';

type RecordStepsProps = {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** The place of the open record; null when none is open. */
  openIndex: number | null;
  /** The row the keyboard has come to: where the steps begin while no record is open. */
  reached: number;
  recordAt: (index: number) => Anomaly | undefined;
  focusRow: (index: number) => void;
  setView: (change: Partial<View>) => void;
};

const steps = new Map([
  ['j', 1],
  ['k', -1],
]);

/** Somebody types there, or picks from a list. */
const takesLetters = (target: Element) =>
  target.matches('input, textarea, select, [contenteditable], [role="dialog"] *, [role="listbox"] *');

/**
 * Opens the next record with j and the one before with k, while the focus is on the records or nowhere. A record that is still
 * on its way is opened when it is there.
 */
export function useRecordSteps(props: RecordStepsProps): void {
  const { count, recordAt, setView } = props;
  const [wanted, setWanted] = useState<number | null>(null);
  const record = wanted === null ? undefined : recordAt(wanted);

  const open = useEffectEvent((record: Anomaly) => {
    setWanted(null);
    setView({ row: identityOf(record) });
  });
  useEffect(() => {
    if (record !== undefined) open(record);
  }, [record]);

  const step = (by: number) => {
    const from = wanted ?? props.openIndex;
    const to = from === null ? props.reached : Math.max(0, Math.min(from + by, count - 1));
    if (count === 0 || to === from) return;
    props.focusRow(to);
    setWanted(to);
  };
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const by = steps.get(event.key);
    const target = event.target as Element;
    const isMeant = target === document.body || props.scroller.current?.contains(target);
    if (by === undefined || !isMeant || takesLetters(target)) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step(by);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
