import { formatCount } from '../../domain/number';
import classes from './Records.module.css';
import { useRecordsState } from './RecordsContext';

/** How many records match every filter, of all of the chosen jobs in the time range. */
export function RecordsStatus() {
  const { page, isPartial } = useRecordsState();
  return (
    <span role="status" className={classes.status}>
      {page && `${formatCount(page.matching)} of ${formatCount(page.total)} records${isPartial ? ' so far' : ''}`}
    </span>
  );
}
