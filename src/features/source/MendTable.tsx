import { Table, Text } from '@mantine/core';
import type { ImportReport } from '../../contract/source';
import { formatCount } from '../../domain/number';
import classes from './DataSource.module.css';

/** What was put right while reading, and in how many documents. */
export function MendTable({ mended }: { mended: ImportReport['mended'] }) {
  const body = mended.map(({ what, count }) => [what, formatCount(count)]);
  return (
    <>
      <Text size="xs" c="dimmed">
        These were put right while reading; the documents were kept.
      </Text>
      <Table
        aria-label="Mended"
        className={`${classes.table} ${classes.mends}`}
        data={{ head: ['What', 'Documents'], body }}
      />
    </>
  );
}
