import { functionalUpdate, type ReactTable, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Anomaly } from '../../domain/anomaly';
import type { ColumnSort, RecordSort, RecordSortKey } from '../../domain/recordSort';
import { defaultView } from '../../view/viewState';
import { type ColumnLayout, useColumnLayout } from './columns/columnLayout';
import { fitColumns, isNarrow } from './columns/fitColumns';
import { recordFeatures } from './columns/recordColumns';

export type RecordsTableModel = ReactTable<typeof recordFeatures, Anomaly>;

const noWidths = {};
const noRows: readonly Anomaly[] = [];

type RecordsTableOptions = {
  sort: RecordSort;
  onSort: (sort: RecordSort) => void;
  width: number;
  /** The columns that are shown, in their order. */
  keys: readonly RecordSortKey[];
};

/** The columns of the table: how wide they are, and by which of them it is sorted. Its rows it never sees. */
export function useRecordsTable({ sort, onSort, width, keys }: RecordsTableOptions): RecordsTableModel {
  const [layout, setLayout] = useColumnLayout();
  const columns = useMemo(() => fitColumns(width, keys), [width, keys]);
  const sorting = useMemo(() => sort.map(({ key, desc }) => ({ id: key, desc })), [sort]);
  const widths = isNarrow(width) ? noWidths : (layout.widths as Record<string, number>);
  return useTable({
    features: recordFeatures,
    columns,
    data: noRows,
    state: { sorting, columnSizing: widths },
    onSortingChange: (updater) => {
      const sorted = functionalUpdate(updater, sorting).map(({ id, desc }) => ({ key: id, desc }) as ColumnSort);
      onSort(sorted.length === 0 ? defaultView.sort : sorted);
    },
    onColumnSizingChange: (updater) =>
      setLayout({ widths: functionalUpdate(updater, widths) as ColumnLayout['widths'] }),
    columnResizeMode: 'onChange',
    enableColumnResizing: !isNarrow(width),
    manualSorting: true,
  });
}
