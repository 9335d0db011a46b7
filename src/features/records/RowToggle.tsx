import { useContext } from 'react';
import classes from './RecordsTable.module.css';
import { RowTabStop } from './RowTabStop';

/** Opens and closes the details of a row. */
export function RowToggle({ isOpen, controls }: { isOpen: boolean; controls: string }) {
  return (
    <button
      type="button"
      className={classes.toggle}
      tabIndex={useContext(RowTabStop)}
      aria-label="Show details"
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
    />
  );
}
