import { Table } from '@mantine/core';
import type { SourceJob } from '../../contract/source';
import { formatCount } from '../../domain/number';
import { epochMs, formatTime } from '../../domain/time';
import classes from './DataSource.module.css';

const time = (ms: number | undefined) => (ms === undefined ? '–' : formatTime(epochMs(ms)));

/** What the source holds of each job; the times are starts of buckets. */
export function JobTable({ jobs }: { jobs: readonly SourceJob[] }) {
  const head = ['Job', 'Records', 'Influencers', 'Buckets', 'First', 'Last'];
  const body = jobs.map(({ job_id, records, influencers, buckets, first, last }) => [
    job_id,
    ...[records, influencers, buckets].map(formatCount),
    time(first),
    time(last),
  ]);
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label="Jobs" className={`${classes.table} ${classes.jobs}`} data={{ head, body }} />
    </Table.ScrollContainer>
  );
}
