import { Popover, type PopoverProps } from '@mantine/core';
import { type ReactNode, type Ref, type RefObject, useEffect, useImperativeHandle } from 'react';

type AnchoredPopoverProps = Pick<PopoverProps, 'position' | 'width'> & {
  /** The button that opens it, at which it stands and to which the focus returns. */
  anchor: RefObject<HTMLElement | null>;
  /** Its accessible name. */
  label: string;
  className: string;
  onClose: () => void;
  children: ReactNode;
};

/** An open dialog at a button that is there before it: so that what places it need not come with the first screen. */
export function AnchoredPopover({ anchor, label, className, onClose, children, ...place }: AnchoredPopoverProps) {
  useEffect(() => {
    const button = anchor.current;
    return () => button?.focus({ preventScroll: true });
  }, [anchor]);
  return (
    <Popover opened onDismiss={onClose} trapFocus hideDetached={false} withRoles={false} shadow="md" {...place}>
      <Popover.Target>
        <Standing anchor={anchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label} className={className}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

type StandingProps = { anchor: RefObject<HTMLElement | null>; ref?: Ref<HTMLElement | null> };

/** The kit takes its target from the ref of a child. */
function Standing({ anchor, ref }: StandingProps) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => anchor.current, [anchor]);
  return null;
}
