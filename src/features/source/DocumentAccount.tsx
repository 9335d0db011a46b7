import { Table } from '@mantine/core';
import type { ImportReport } from '../../contract/source';
import { accountRows } from '../../domain/importAccount';
import { formatCount } from '../../domain/number';
import classes from './DataSource.module.css';

/** Accounts for every document that was read: kept, replaced, skipped or unread, with the sum. */
export function DocumentAccount({ report }: { report: ImportReport }) {
  const body = accountRows(report).map(({ fate, what, count }) => [fate, what, formatCount(count)]);
  const foot = ['Read', 'documents in all', formatCount(report.documents)];
  return (
    <Table
      aria-label="Documents"
      className={`${classes.table} ${classes.documents}`}
      data={{ head: ['Outcome', 'Kind', 'Documents'], body, foot }}
    />
  );
}
