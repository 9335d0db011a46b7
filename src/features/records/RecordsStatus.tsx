import { Text } from '@mantine/core';
import { formatCount } from '../../domain/number';
import classes from './Records.module.css';
import type { RecordsPage } from './useRecordsPage';

/** How many records match every filter, of all of the chosen jobs in the time range. */
export function RecordsStatus({ page }: { page: RecordsPage | undefined }) {
  return (
    <Text size="sm" role="status" className={classes.quiet}>
      {page && `${formatCount(page.matching)} of ${formatCount(page.total)} records`}
    </Text>
  );
}
