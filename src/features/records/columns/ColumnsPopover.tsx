import type { RefObject } from 'react';
import { AnchoredPopover } from '../../../ui/AnchoredPopover';
import { ColumnChoice, type ColumnChoiceProps } from './ColumnChoice';
import classes from './ColumnChoice.module.css';

type ColumnsPopoverProps = ColumnChoiceProps & { anchor: RefObject<HTMLElement | null>; onClose: () => void };

/** The choice of columns, at the button for it. */
export const ColumnsPopover = ({ anchor, onClose, ...choice }: ColumnsPopoverProps) => (
  <AnchoredPopover anchor={anchor} label="Columns" className={classes.menu} position="bottom-start" onClose={onClose}>
    <ColumnChoice {...choice} />
  </AnchoredPopover>
);
