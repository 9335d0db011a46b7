import { VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import { ColumnWidthHandle } from './ColumnWidthHandle';
import classes from './RecordsTable.module.css';
import type { RecordsTableModel } from './useRecordsTable';

type Header = ReturnType<RecordsTableModel['getFlatHeaders']>[number];

const sortWords = { asc: 'ascending', desc: 'descending' } as const;

/** The header row: a button to sort by each column, and a handle for its width. */
export function RecordsHead({ table }: { table: RecordsTableModel }) {
  return (
    <thead className={classes.head}>
      <tr className={classes.row} aria-rowindex={1}>
        <th scope="col" className={classes.headCell}>
          <VisuallyHidden>Details</VisuallyHidden>
        </th>
        {table.getFlatHeaders().map((header) => (
          <HeadCell key={header.id} header={header} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell({ header }: { header: Header }) {
  const { column } = header;
  const sorted = column.getIsSorted();
  const title = String(column.columnDef.header);
  return (
    <th scope="col" className={classes.headCell} aria-sort={sorted ? sortWords[sorted] : undefined}>
      <button type="button" className={classes.sort} onClick={() => column.toggleSorting()}>
        <span className={classes.title}>{title}</span>
        <SortIcon sorted={sorted} />
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
