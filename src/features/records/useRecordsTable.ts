import { functionalUpdate, type ReactTable, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Anomaly } from '../../domain/anomaly';
import type { RecordSort, RecordSortKey } from '../../domain/recordSort';
import { useView } from '../../view/useView';
import { useColumnWidths } from './columnWidths';
import { fitColumns, isNarrow } from './fitColumns';
import { recordFeatures } from './recordColumns';

export type RecordsTableModel = ReactTable<typeof recordFeatures, Anomaly>;

const noWidths = {};

/** The columns of the table over the rows at hand: their order, their widths, and the sort that the view holds. */
export function useRecordsTable(rows: readonly Anomaly[], width: number, onSort: () => void): RecordsTableModel {
  const { view, setView } = useView();
  const [widths, setWidths] = useColumnWidths();
  const columns = useMemo(() => fitColumns(width), [width]);
  const sorting = useMemo(() => [{ id: view.sort.key, desc: view.sort.desc }], [view.sort]);
  const setSort = ({ id, desc }: { id: string; desc: boolean }) => {
    const sort: RecordSort = { key: id as RecordSortKey, desc };
    setView({ sort });
    onSort();
  };
  return useTable({
    features: recordFeatures,
    columns,
    data: rows,
    state: { sorting, columnSizing: isNarrow(width) ? noWidths : widths },
    onSortingChange: (updater) => setSort(functionalUpdate(updater, sorting)[0]),
    onColumnSizingChange: (updater) => setWidths((old) => functionalUpdate(updater, old)),
    columnResizeMode: 'onChange',
    enableColumnResizing: !isNarrow(width),
    enableSortingRemoval: false,
    enableMultiSort: false,
    manualSorting: true,
  });
}
