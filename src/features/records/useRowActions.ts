import { type RefObject, useMemo } from 'react';
import { type Anomaly, identityOf } from '../../domain/anomaly';
import { useView } from '../../view/useView';
import type { RowVirtualizer } from './useRowScroll';

export type RowActions = {
  readonly open: (anomaly: Anomaly) => void;
  readonly close: () => void;
  /** Moves the focus to the button of another row, and the row into sight. */
  readonly focus: (index: number) => void;
};

/** What a row can do. Stable, so that a row is drawn again only when it changes. */
export function useRowActions(scroller: RefObject<HTMLElement | null>, virtualizer: RowVirtualizer): RowActions {
  const { setView } = useView();
  return useMemo(
    () => ({
      open: (anomaly) => setView({ row: identityOf(anomaly) }),
      close: () => setView({ row: null }),
      focus: (index) => {
        virtualizer.scrollToIndex(index, { align: 'auto' });
        const toggle = `[data-index="${index}"] [aria-expanded]`;
        scroller.current?.querySelector<HTMLElement>(toggle)?.focus({ preventScroll: true });
      },
    }),
    [setView, scroller, virtualizer],
  );
}
