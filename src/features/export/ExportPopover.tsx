import type { RefObject } from 'react';
import { AnchoredPopover } from '../../ui/AnchoredPopover';
import classes from './Export.module.css';
import { ExportChoices } from './ExportChoices';

type ExportPopoverProps = { anchor: RefObject<HTMLElement | null>; onClose: () => void };

/** What can be taken out of the page, at the button for it. */
export function ExportPopover({ anchor, onClose }: ExportPopoverProps) {
  return (
    <AnchoredPopover
      anchor={anchor}
      label="Export"
      className={classes.dropdown}
      position="bottom-end"
      onClose={onClose}
    >
      <ExportChoices onDone={onClose} />
    </AnchoredPopover>
  );
}
