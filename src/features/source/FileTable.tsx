import { Table } from '@mantine/core';
import type { ImportReport } from '../../contract/source';
import { formatBytes } from '../../domain/bytes';
import { formatCount } from '../../domain/number';
import classes from './DataSource.module.css';

/** The files that were read. */
export function FileTable({ files }: { files: ImportReport['files'] }) {
  const head = ['File', 'Size', 'Documents'];
  const body = files.map(({ name, bytes, documents }) => [name, formatBytes(bytes), formatCount(documents)]);
  return <Table aria-label="Files" className={`${classes.table} ${classes.files}`} data={{ head, body }} />;
}
