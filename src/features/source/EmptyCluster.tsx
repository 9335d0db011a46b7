import { Center, Group } from '@mantine/core';
import type { ClusterState, SourceJob } from '../../contract/source';
import { EmptyState } from '../../ui/EmptyState';
import { DataSource } from './DataSource';
import { describeEmptyCluster } from './idleJobs';
import { ReadingCluster } from './ReadingCluster';
import screen from './ReadingScreen.module.css';
import { RetryCluster } from './RetryCluster';

type EmptyClusterProps = { cluster: ClusterState; jobs: readonly SourceJob[] };

/** In the place of the explorer while a cluster has no results: why, and what to do. Nothing is claimed before it has been looked through. */
export function EmptyCluster({ cluster, jobs }: EmptyClusterProps) {
  if (cluster.state !== 'complete') {
    return (
      <div className={screen.screen}>
        <ReadingCluster cluster={cluster} />
      </div>
    );
  }
  return (
    <EmptyState title="There are no results here">
      <p>{describeEmptyCluster(jobs)}</p>
      <Center>
        <Group gap="sm">
          <RetryCluster cluster={cluster} />
          <DataSource />
        </Group>
      </Center>
    </EmptyState>
  );
}
