import { IconChevronRight } from '@tabler/icons-react';
import { type Ref, useContext } from 'react';
import classes from './RecordsTable.module.css';
import { RowTabStop } from './RowTabStop';

type RowToggleProps = { ref: Ref<HTMLButtonElement>; isOpen: boolean; controls: string; onToggle: () => void };

/** Opens and closes the details of a row. */
export function RowToggle({ ref, isOpen, controls, onToggle }: RowToggleProps) {
  return (
    <button
      ref={ref}
      type="button"
      className={classes.toggle}
      tabIndex={useContext(RowTabStop)}
      aria-label="Show details"
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
    >
      <IconChevronRight size={18} aria-hidden />
    </button>
  );
}
