import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import { Unseen } from '../../ui/Unseen';
import { ColumnsButton } from './columns/ColumnsButton';
import { ColumnWidthHandle } from './columns/ColumnWidthHandle';
import type { ColumnVisibility } from './columns/columnLayout';
import type { ShownColumn } from './columns/shownColumns';
import classes from './RecordsTable.module.css';
import type { RecordsTableModel } from './useRecordsTable';

type Header = ReturnType<RecordsTableModel['getFlatHeaders']>[number];

const sortWords = { asc: 'ascending', desc: 'descending' } as const;

type RecordsHeadProps = { table: RecordsTableModel; columns: readonly ShownColumn[]; visibility: ColumnVisibility };

/** The header row: a button to sort by each column, and a handle for its width. */
export function RecordsHead({ table, columns, visibility }: RecordsHeadProps) {
  const headers = table.getFlatHeaders();
  const isOneOfSeveral = headers.filter(({ column }) => column.getIsSorted()).length > 1;
  return (
    <thead className={classes.head}>
      <tr className={classes.row} aria-rowindex={1}>
        <th scope="col" className={classes.headCell} data-pinned={columns[0]?.pin ? true : undefined}>
          <Unseen>Details</Unseen>
          <ColumnsButton visibility={visibility} />
        </th>
        {headers.map((header, i) => (
          <HeadCell key={header.id} header={header} pin={columns[i].pin} isOneOfSeveral={isOneOfSeveral} />
        ))}
      </tr>
    </thead>
  );
}

type HeadCellProps = { header: Header; pin: string | null; isOneOfSeveral: boolean };

/** Assistive technology is told of one sorted column, the first; the others say their number. */
function HeadCell({ header, pin, isOneOfSeveral }: HeadCellProps) {
  const { column } = header;
  const sorted = column.getIsSorted();
  const rank = column.getSortIndex() + 1;
  const title = String(column.columnDef.header);
  const sort = (isAdded: boolean) => {
    if (isAdded) column.toggleSorting(undefined, true);
    else column.toggleSorting(sorted === false ? undefined : sorted === 'asc');
  };
  return (
    <th
      scope="col"
      className={classes.headCell}
      aria-sort={sorted && rank === 1 ? sortWords[sorted] : undefined}
      data-pinned={pin === null ? undefined : true}
      style={pin === null ? undefined : { insetInlineStart: pin }}
    >
      <button
        type="button"
        className={classes.sort}
        title={`Sort by ${title}; with Shift, after what is sorted by already`}
        onClick={({ shiftKey }) => sort(shiftKey)}
      >
        <span className={classes.title}>{title}</span>
        <SortIcon sorted={sorted} />
        {sorted && isOneOfSeveral && <span className={classes.rank}>{rank}</span>}
      </button>
      {column.getCanResize() && <ColumnWidthHandle header={header} title={title} />}
    </th>
  );
}

function SortIcon({ sorted }: { sorted: false | 'asc' | 'desc' }) {
  if (sorted === false) return <IconSelector size={14} className={classes.sortable} aria-hidden />;
  const Icon = sorted === 'asc' ? IconArrowUp : IconArrowDown;
  return <Icon size={14} stroke={2.5} aria-hidden />;
}
