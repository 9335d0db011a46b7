import { useLoadProgress } from '../../client/recordColumns';
import { useCluster } from '../../client/source';
import type { ClusterResults } from '../../contract/source';
import { formatCount } from '../../domain/number';
import { useViewPart } from '../../view/useView';
import classes from './Records.module.css';
import { useRecordsState } from './RecordsContext';
import type { RecordsPage } from './useRecordsPage';

/** How many records match every filter, of all of the chosen jobs in the time range; while they come, how many there will be. */
export function RecordsStatus() {
  const { page, isPartial } = useRecordsState();
  const group = useViewPart(({ view }) => view.group);
  const inAll = useLoadProgress(({ records }) => records) ?? 0;
  const cluster = useCluster();
  const whole = cluster === null ? `, ${formatCount(inAll)} in all` : toLoad(cluster.records);
  const soFar = isPartial ? ` so far${whole}` : '';
  return (
    <span role="status" className={classes.status}>
      {page && `${countText(page, group !== null)}${soFar}`}
    </span>
  );
}

/** A cluster may be away, and yet all that is wanted of it be there. */
const toLoad = ({ loaded, wanted }: ClusterResults) => (loaded < wanted ? `, of ${formatCount(wanted)} to load` : '');

function countText({ matching, total, groups }: RecordsPage, isGrouped: boolean): string {
  const inGroups = isGrouped ? ` in ${formatCount(groups)} ${groups === 1 ? 'group' : 'groups'}` : '';
  return `${formatCount(matching)} of ${formatCount(total)} records${inGroups}`;
}
