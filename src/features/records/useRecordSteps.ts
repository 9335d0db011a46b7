import { useEffect, useEffectEvent, useState } from 'react';
import { type Anomaly, identityOf } from '../../domain/anomaly';
import { useShortcuts } from '../../ui/useShortcuts';
import type { View } from '../../view/viewState';
import { recordShortcuts } from './recordShortcuts';

type RecordStepsProps = {
  count: number;
  /** The place of the open record; null when none is open. */
  openIndex: number | null;
  /** The row the keyboard has come to: where the steps begin while no record is open. */
  reached: number;
  recordAt: (index: number) => Anomaly | undefined;
  /** Whether a group stands there, which is passed over. */
  isGroupAt: (index: number) => boolean;
  focusRow: (index: number) => void;
  setView: (change: Partial<View>) => void;
};

/**
 * Has keys open the next record and the one before. A record that is still on its way is opened when it is there.
 */
export function useRecordSteps(props: RecordStepsProps): void {
  const { count, recordAt, isGroupAt, setView } = props;
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
    let to = from === null ? props.reached : from + by;
    while (isGroupAt(to)) to += by;
    if (to < 0 || to >= count) return;
    props.focusRow(to);
    setWanted(to);
  };
  useShortcuts([
    [recordShortcuts.next, () => step(1)],
    [recordShortcuts.previous, () => step(-1)],
  ]);
}
