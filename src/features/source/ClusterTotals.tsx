import { Table } from '@mantine/core';
import type { ClusterResults, ClusterState } from '../../contract/source';
import { formatCount, formatExactScore } from '../../domain/number';
import classes from './DataSource.module.css';

const rowOf = (name: string, { loaded, wanted, total, floor, missing }: ClusterResults): string[] => [
  name,
  ...[loaded, wanted, total].map(formatCount),
  floor === 0 ? 'all' : `${formatExactScore(floor)} or more`,
  formatCount(missing),
];

/** How many results have been loaded, of how many, and which are left out. */
export function ClusterTotals({ cluster: { records, influencers } }: { cluster: ClusterState }) {
  const head = ['Results', 'Loaded', 'Wanted', 'In the cluster', 'Scores', 'Not to be had'];
  const body = [rowOf('Records', records), rowOf('Influencer results', influencers)];
  return (
    <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label="Loaded" className={`${classes.table} ${classes.totals}`} data={{ head, body }} />
    </Table.ScrollContainer>
  );
}
