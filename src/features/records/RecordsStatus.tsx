import { useLoadProgress } from '../../client/recordColumns';
import { formatCount } from '../../domain/number';
import { useViewPart } from '../../view/useView';
import classes from './Records.module.css';
import { useRecordsState } from './RecordsContext';
import type { RecordsPage } from './useRecordsPage';

/** How many records match every filter, of all of the chosen jobs in the time range; while they come, how many the source has. */
export function RecordsStatus() {
  const { page, isPartial } = useRecordsState();
  const group = useViewPart(({ view }) => view.group);
  const inAll = useLoadProgress(({ records }) => records) ?? 0;
  const soFar = isPartial ? ` so far, ${formatCount(inAll)} in all` : '';
  return (
    <span role="status" className={classes.status}>
      {page && `${countText(page, group !== null)}${soFar}`}
    </span>
  );
}

function countText({ matching, total, groups }: RecordsPage, isGrouped: boolean): string {
  const inGroups = isGrouped ? ` in ${formatCount(groups)} ${groups === 1 ? 'group' : 'groups'}` : '';
  return `${formatCount(matching)} of ${formatCount(total)} records${inGroups}`;
}
