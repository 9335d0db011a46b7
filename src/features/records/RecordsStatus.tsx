import { formatCount } from '../../domain/number';
import { useViewPart } from '../../view/useView';
import classes from './Records.module.css';
import { useRecordsState } from './RecordsContext';
import type { RecordsPage } from './useRecordsPage';

/** How many records match every filter, of all of the chosen jobs in the time range. */
export function RecordsStatus() {
  const { page, isPartial } = useRecordsState();
  const group = useViewPart(({ view }) => view.group);
  return (
    <span role="status" className={classes.status}>
      {page && statusText(page, group !== null, isPartial)}
    </span>
  );
}

function statusText({ matching, total, groups }: RecordsPage, isGrouped: boolean, isPartial: boolean): string {
  const inGroups = isGrouped ? ` in ${formatCount(groups)} ${groups === 1 ? 'group' : 'groups'}` : '';
  return `${formatCount(matching)} of ${formatCount(total)} records${inGroups}${isPartial ? ' so far' : ''}`;
}
