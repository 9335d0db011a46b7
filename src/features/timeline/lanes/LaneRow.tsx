import { IconFilter } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { formatCount } from '../../../domain/number';
import { cellAttributes, rowAttributes } from '../grid/gridAria';
import { OVERALL } from '../grid/gridWindow';
import { LANE_HEIGHT } from '../swimlaneSize';
import classes from './LaneRow.module.css';

type LaneRowProps = {
  gridId: string;
  lane: number;
  /** Null while the lane is still on its way. */
  name: string | null;
  /** What lanes are ordered by. */
  figure: string;
  isSelected: boolean;
  isDimmed: boolean;
  /** The label is the grid's active cell. */
  isActive: boolean;
  /** Offers to filter by the lane's values; null where they are none of a field. */
  onFilter: ((lane: number, label: HTMLElement) => void) | null;
  /** The cells, of the lane that has the active one. */
  children?: ReactNode;
};

const filterIcon = <IconFilter size={14} aria-hidden />;

/**
 * One lane as the screen reader and the pointer meet it: its label, and its cells while the active one is among them. Its
 * props are plain, so that a step of a slider renders only the lanes that it changes.
 */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { gridId, lane, name, figure, isSelected, isDimmed, isActive, onFilter, children } = props;
  const spoken = name ?? `Lane ${formatCount(lane + 1)}, loading`;
  return (
    <div {...rowAttributes(lane)} className={classes.row} style={{ top: lane === OVERALL ? 0 : lane * LANE_HEIGHT }}>
      <div
        {...cellAttributes(gridId, { lane, column: -1 }, spoken, isSelected)}
        className={classes.label}
        title={name ?? undefined}
        data-selected={isSelected || undefined}
        data-dimmed={isDimmed || undefined}
        data-active={isActive || undefined}
        data-overall={lane === OVERALL || undefined}
      >
        <span className={classes.name}>{name ?? '…'}</span>
        <span className={classes.figure}>{figure}</span>
        {onFilter !== null && (
          <button
            type="button"
            tabIndex={-1}
            className={classes.filter}
            aria-haspopup="dialog"
            aria-label={`Filter by ${spoken}`}
            onClick={({ currentTarget }) => onFilter(lane, currentTarget)}
          >
            {filterIcon}
          </button>
        )}
      </div>
      {children}
    </div>
  );
});
