import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './PopoverAt.module.css';

type PopoverAtProps = {
  /** Where it opens, and stays though the element goes; the focus is the opener's to bring back. */
  anchor: HTMLElement;
  /** Its accessible name. */
  label: string;
  className: string;
  onClose: () => void;
  children: ReactNode;
};

/** An open dialog where an element stands, which may be one of many and not remain. */
export function PopoverAt({ anchor, label, className, onClose, children }: PopoverAtProps) {
  const { left, top, width, height } = anchor.getBoundingClientRect();
  return (
    <Popover
      opened
      onDismiss={onClose}
      position="bottom-start"
      shadow="md"
      trapFocus
      hideDetached={false}
      withRoles={false}
    >
      <Popover.Target>
        <span className={classes.anchor} style={{ left, top, width, height }} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label} className={className}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
