import { memo, type RefCallback, Suspense } from 'react';
import type { Anomaly } from '../../../domain/anomaly';
import { LoadingState } from '../../../ui/LoadingState';
import { lazyPart } from '../../../ui/lazyPart';
import { recordCell } from '../cells/recordCell';
import type { ShownColumn } from '../columns/shownColumns';
import classes from '../RecordsTable.module.css';
import { RowTabStop } from './RowTabStop';
import { RowToggle } from './RowToggle';

/** Apart from the first screen. */
const AnomalyDetails = lazyPart(async () => (await import('../details/AnomalyDetails')).AnomalyDetails);

/** Of the one row that is open. */
const DETAILS_ID = 'anomaly-details';

type RecordRowProps = {
  /** Undefined while it is on its way: the row holds its place. */
  record: Anomaly | undefined;
  columns: readonly ShownColumn[];
  index: number;
  /** Distance from the top of the table, in pixels. */
  start: number;
  isOpen: boolean;
  /** Whether Tab stops in this row. */
  isTabStop: boolean;
  /** Measures the row while it is open; a closed row has a known height. */
  measure: RefCallback<HTMLElement>;
};

/** One record, and under it its details when it is open. What it does when it is clicked, the table knows (`useRowEvents`). */
export const RecordRow = memo(function RecordRow(props: RecordRowProps) {
  const { record, columns, index, start, isOpen, isTabStop, measure } = props;
  return (
    <tbody
      ref={isOpen ? measure : null}
      data-index={index}
      data-open={isOpen || undefined}
      className={classes.item}
      style={{ transform: `translateY(${start}px)` }}
    >
      <tr className={classes.row} aria-rowindex={index + 2} aria-busy={record === undefined || undefined}>
        <RowTabStop value={isTabStop ? 0 : -1}>
          <td className={classes.cell} data-pinned={columns[0]?.pin ? true : undefined}>
            <RowToggle isOpen={isOpen} label="Show details" controls={DETAILS_ID} />
          </td>
          <RecordCells record={record} columns={columns} />
        </RowTabStop>
      </tr>
      {isOpen && record && (
        <tr className={classes.detailsRow}>
          <td colSpan={columns.length + 1} className={classes.detailsCell}>
            <section id={DETAILS_ID} aria-label="Anomaly details" className={classes.details}>
              <Suspense fallback={<LoadingState label="Loading the record" rows={6} />}>
                <AnomalyDetails anomaly={record} />
              </Suspense>
            </section>
          </td>
        </tr>
      )}
    </tbody>
  );
});

const RecordCells = memo(function RecordCells({ record, columns }: Pick<RecordRowProps, 'record' | 'columns'>) {
  return columns.map(({ key, pin }) => (
    <td
      key={key}
      className={classes.cell}
      data-pinned={pin === null ? undefined : true}
      style={pin === null ? undefined : { insetInlineStart: pin }}
    >
      {record && recordCell(key, record)}
    </td>
  ));
});
