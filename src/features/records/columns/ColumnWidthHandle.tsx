import type { RecordsTableModel } from '../useRecordsTable';
import classes from './ColumnWidthHandle.module.css';

type ColumnWidthHandleProps = { header: ReturnType<RecordsTableModel['getFlatHeaders']>[number]; title: string };

const STEP = 16;
const WIDEST = 800;

/** The edge of a column: dragged by mouse or touch, and a slider for the arrow keys. A double click takes it back. */
export function ColumnWidthHandle({ header, title }: ColumnWidthHandleProps) {
  const { column } = header;
  const drag = header.getResizeHandler();
  const setWidth = (width: number) => column.table.setColumnSizing((old) => ({ ...old, [column.id]: width }));
  return (
    <input
      type="range"
      className={classes.handle}
      aria-label={`Width of ${title}`}
      data-active={column.getIsResizing() || undefined}
      min={column.columnDef.minSize}
      max={WIDEST}
      step={STEP}
      value={column.getSize()}
      onChange={({ currentTarget }) => setWidth(currentTarget.valueAsNumber)}
      onDoubleClick={() => column.resetSize()}
      onMouseDown={(event) => {
        event.preventDefault();
        drag(event);
      }}
      onTouchStart={drag}
    />
  );
}
