import { memo, Suspense } from 'react';
import type { Anomaly } from '../../../domain/anomaly';
import type { RecordGrouping } from '../../../domain/recordGroup';
import { lazyPart } from '../../../ui/lazyPart';
import classes from '../RecordsTable.module.css';
import { RowTabStop } from '../rows/RowTabStop';
import { RowToggle } from '../rows/RowToggle';

/** Apart from the first screen, which mostly has no groups. */
const GroupSummary = lazyPart(async () => (await import('./GroupSummary')).GroupSummary);

type GroupRowProps = {
  by: RecordGrouping;
  /** Its top record; undefined while it is on its way. */
  top: Anomaly | undefined;
  count: number;
  isOpen: boolean;
  columnCount: number;
  index: number;
  start: number;
  isTabStop: boolean;
};

/** One group: what it is, how many records it holds, and the highest of them. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { by, top, count, isOpen, columnCount, index, start, isTabStop } = props;
  return (
    <tbody data-index={index} className={classes.item} style={{ transform: `translateY(${start}px)` }}>
      <tr className={classes.row} aria-rowindex={index + 2} data-group>
        <td className={classes.cell}>
          <RowTabStop value={isTabStop ? 0 : -1}>
            <RowToggle isOpen={isOpen} label="Show records of the group" />
          </RowTabStop>
        </td>
        <td colSpan={columnCount} className={classes.groupCell}>
          <Suspense fallback={null}>{top && <GroupSummary by={by} top={top} count={count} />}</Suspense>
        </td>
      </tr>
    </tbody>
  );
});
