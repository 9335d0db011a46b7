import { useElementSize, useMergedRef } from '@mantine/hooks';
import { memo, useMemo, useRef } from 'react';
import type { RecordSort, RecordSortKey } from '../../domain/recordSort';
import { useViewActions, useViewPart } from '../../view/useView';
import { columnVisibility, orderedColumns, useColumnLayout } from './columns/columnLayout';
import { TOGGLE_WIDTH } from './columns/fitColumns';
import { pinPlaces, shownColumns } from './columns/shownColumns';
import { RecordsHead } from './RecordsHead';
import { ScrollingRows } from './rows/ScrollingRows';
import { useRecordsTable } from './useRecordsTable';

const UNMEASURED = { width: 1200, height: 400 };

/** The table: its columns, their head and their order here; its rows, which change with every step of a slider, inside. */
export const RecordsTable = memo(function RecordsTable({ filled }: { filled: readonly RecordSortKey[] }) {
  const sort = useViewPart(({ view }) => view.sort);
  const { setView } = useViewActions();
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: sizeRef, ...measured } = useElementSize<HTMLDivElement>();
  const width = measured.width || UNMEASURED.width;

  const onSort = (sort: RecordSort) => {
    setView({ sort });
    if (scroller.current) scroller.current.scrollTop = 0;
  };
  const [{ visibility: chosen, order, pinned }] = useColumnLayout();
  const visibility = useMemo(() => columnVisibility(chosen, filled, width), [chosen, filled, width]);
  const keys = useMemo(
    () => orderedColumns({ order, pinned }).filter((key) => visibility[key]),
    [order, pinned, visibility],
  );
  const columns = useMemo(() => shownColumns(keys, pinned), [keys, pinned]);
  const table = useRecordsTable({ sort, onSort, width, keys });
  const sizes = table.getFlatHeaders().map((header) => `${header.getSize()}px`);
  return (
    <ScrollingRows
      scroller={scroller}
      scrollerRef={useMergedRef(scroller, sizeRef)}
      width={width}
      viewport={measured.height || UNMEASURED.height}
      head={<RecordsHead table={table} columns={columns} visibility={visibility} />}
      columns={columns}
      pins={pinPlaces(table, columns)}
      template={[`${TOGGLE_WIDTH}px`, ...sizes, 'minmax(0, 1fr)'].join(' ')}
      minWidth={TOGGLE_WIDTH + table.getTotalSize()}
    />
  );
});
