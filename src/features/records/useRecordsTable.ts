import { functionalUpdate, type ReactTable, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Anomaly } from '../../domain/anomaly';
import type { RecordSort, RecordSortKey } from '../../domain/recordSort';
import { useColumnWidths } from './columnWidths';
import { fitColumns, isNarrow } from './fitColumns';
import { recordFeatures } from './recordColumns';

export type RecordsTableModel = ReactTable<typeof recordFeatures, Anomaly>;

const noWidths = {};
const noRows: readonly Anomaly[] = [];

type RecordsTableOptions = { sort: RecordSort; onSort: (sort: RecordSort) => void; width: number };

/** The columns of the table: their order, their widths, and which of them it is sorted by. Its rows it never sees. */
export function useRecordsTable({ sort, onSort, width }: RecordsTableOptions): RecordsTableModel {
  const [widths, setWidths] = useColumnWidths();
  const columns = useMemo(() => fitColumns(width), [width]);
  const sorting = useMemo(() => sort.map(({ key, desc }) => ({ id: key, desc })), [sort]);
  return useTable({
    features: recordFeatures,
    columns,
    data: noRows,
    state: { sorting, columnSizing: isNarrow(width) ? noWidths : widths },
    onSortingChange: (updater) => {
      onSort(functionalUpdate(updater, sorting).map(({ id, desc }) => ({ key: id as RecordSortKey, desc })));
    },
    onColumnSizingChange: (updater) => setWidths((old) => functionalUpdate(updater, old)),
    columnResizeMode: 'onChange',
    enableColumnResizing: !isNarrow(width),
    enableSortingRemoval: false,
    enableMultiSort: false,
    manualSorting: true,
  });
}
