import { useContext } from 'react';
import classes from '../RecordsTable.module.css';
import { RowTabStop } from './RowTabStop';

type RowToggleProps = { isOpen: boolean; label: string; controls?: string };

/** Opens and closes the details of a record, or a group. */
export function RowToggle({ isOpen, label, controls }: RowToggleProps) {
  return (
    <button
      type="button"
      className={classes.toggle}
      tabIndex={useContext(RowTabStop)}
      aria-label={label}
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
    />
  );
}
