import { memo, type ReactNode } from 'react';
import { formatCount } from '../../domain/number';
import { cellAttributes, rowAttributes } from './gridAria';
import classes from './LaneRow.module.css';
import { LANE_HEIGHT } from './swimlaneSize';

type LaneRowProps = {
  gridId: string;
  lane: number;
  /** Null while the lane is still on its way. */
  name: string | null;
  /** The lane's highest score. */
  highest: string;
  isSelected: boolean;
  isDimmed: boolean;
  /** The label is the grid's active cell. */
  isActive: boolean;
  /** The cells, of the lane that has the active one. */
  children?: ReactNode;
};

/**
 * One lane as the screen reader and the pointer meet it: its label, and its cells while the active one is among them. Its
 * props are plain, so that a step of a slider renders only the lanes that it changes.
 */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { gridId, lane, name, highest, isSelected, isDimmed, isActive, children } = props;
  const spoken = name ?? `Lane ${formatCount(lane + 1)}, loading`;
  return (
    <div {...rowAttributes(lane)} className={classes.row} style={{ top: lane * LANE_HEIGHT }}>
      <div
        {...cellAttributes(gridId, { lane, column: -1 }, spoken, isSelected)}
        className={classes.label}
        title={name ?? undefined}
        data-selected={isSelected || undefined}
        data-dimmed={isDimmed || undefined}
        data-active={isActive || undefined}
      >
        <span className={classes.name}>{name ?? '…'}</span>
        <span className={classes.highest}>{highest}</span>
      </div>
      {children}
    </div>
  );
});
