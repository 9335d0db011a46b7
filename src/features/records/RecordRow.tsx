import { type Cell, FlexRender } from '@tanstack/react-table';
import { type KeyboardEvent, type MouseEvent, memo, useId, useRef } from 'react';
import type { Anomaly } from '../../domain/anomaly';
import { AnomalyDetails } from './details/AnomalyDetails';
import classes from './RecordsTable.module.css';
import { RowTabStop } from './RowTabStop';
import { RowToggle } from './RowToggle';
import type { recordFeatures } from './recordColumns';
import type { RowActions } from './useRowActions';

type RecordRowProps = {
  anomaly: Anomaly;
  cells: readonly Cell<typeof recordFeatures, Anomaly>[];
  index: number;
  /** Distance from the top of the table, in pixels. */
  start: number;
  isOpen: boolean;
  /** Whether Tab stops in this row. */
  isTabStop: boolean;
  /** Told the row's index when the focus comes into it. */
  onReach: (index: number) => void;
  /** Measures the row while it is open; a closed row has a known height. */
  measure: ((element: HTMLTableSectionElement | null) => void) | null;
  actions: RowActions;
};

const steps = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
]);

/** A click on a control, or one that ends a text selection, is not meant for the row. */
const isForRow = ({ target }: MouseEvent) =>
  (target as Element).closest('button') === null && window.getSelection()?.isCollapsed !== false;

/** One record, and under it its details when it is open. */
export const RecordRow = memo(function RecordRow(props: RecordRowProps) {
  const { anomaly, cells, index, start, isOpen, isTabStop, onReach, measure, actions } = props;
  const toggleRef = useRef<HTMLButtonElement>(null);
  const detailsId = useId();
  const toggle = () => (isOpen ? actions.close() : actions.open(anomaly));

  const onRowKey = (event: KeyboardEvent) => {
    const step = steps.get(event.key);
    if (step === undefined || event.target !== toggleRef.current) return;
    event.preventDefault();
    actions.focus(index + step);
  };

  const onDetailsKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    actions.close();
    toggleRef.current?.focus({ preventScroll: true });
  };

  return (
    <tbody
      ref={measure}
      data-index={index}
      className={classes.item}
      style={{ transform: `translateY(${start}px)` }}
      onFocus={() => onReach(index)}
    >
      <tr
        className={classes.row}
        aria-rowindex={index + 2}
        data-open={isOpen || undefined}
        onClick={(event) => isForRow(event) && toggle()}
        onKeyDown={onRowKey}
      >
        <RowTabStop value={isTabStop ? 0 : -1}>
          <td className={classes.cell}>
            <RowToggle ref={toggleRef} isOpen={isOpen} controls={detailsId} onToggle={toggle} />
          </td>
          {cells.map((cell) => (
            <td key={cell.id} className={classes.cell}>
              <FlexRender cell={cell} />
            </td>
          ))}
        </RowTabStop>
      </tr>
      {isOpen && (
        <tr className={classes.detailsRow} onKeyDown={onDetailsKey}>
          <td colSpan={cells.length + 1} className={classes.detailsCell}>
            <section id={detailsId} aria-label="Anomaly details" className={classes.details}>
              <AnomalyDetails anomaly={anomaly} />
            </section>
          </td>
        </tr>
      )}
    </tbody>
  );
});
