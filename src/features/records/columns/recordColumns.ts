import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { Anomaly } from '../../../domain/anomaly';
import type { RecordSortKey } from '../../../domain/recordSort';

export const recordFeatures = tableFeatures({ columnSizingFeature, columnResizingFeature, rowSortingFeature });

const helper = createColumnHelper<typeof recordFeatures, Anomaly>();

type Widths = { size: number; minSize: number };

/** The accessor only tells the table that a column can be sorted: the column store does the sorting. */
const column = (id: RecordSortKey, header: string, widths: Widths, sortDescFirst: boolean) =>
  helper.accessor(() => null, { id, header, ...widths, sortDescFirst });

/** The columns of the table: ids are what `RecordSort` sorts by, sizes are pixels. What they show is in `recordCell`. */
export const recordColumns = helper.columns([
  column('score', 'Score', { size: 76, minSize: 56 }, true),
  column('time', 'Time', { size: 96, minSize: 92 }, true),
  column('detector', 'Detector', { size: 158, minSize: 70 }, false),
  column('found', 'Found for', { size: 160, minSize: 70 }, false),
  column('influenced', 'Influenced by', { size: 170, minSize: 70 }, false),
  column('actual', 'Actual', { size: 80, minSize: 56 }, true),
  column('typical', 'Typical', { size: 74, minSize: 56 }, true),
  column('change', 'Description', { size: 118, minSize: 70 }, true),
  column('probability', 'Probability', { size: 92, minSize: 70 }, false),
  column('interim', 'Interim', { size: 72, minSize: 56 }, true),
  column('job', 'Job', { size: 100, minSize: 80 }, false),
]);

export const columnTitle = (key: RecordSortKey): string => String(recordColumns.find(({ id }) => id === key)?.header);
