import { Alert, Group, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ClusterState } from '../../contract/source';
import { clusterShare, describeClusterLoad } from '../../domain/clusterLoad';
import { describeTrouble } from '../../domain/clusterTrouble';
import { ReadingBar } from './ReadingBar';
import classes from './ReadingScreen.module.css';
import { RetryCluster } from './RetryCluster';

/** How far the first results of a cluster are, or what keeps them away. */
export function ReadingCluster({ cluster }: { cluster: ClusterState }) {
  const trouble = describeTrouble(cluster);
  return trouble === null ? <FirstResults cluster={cluster} /> : <NoResults trouble={trouble} cluster={cluster} />;
}

function FirstResults({ cluster }: { cluster: ClusterState }) {
  const { records, influencers } = cluster;
  const isCounted = records.total + influencers.total > 0;
  const text = isCounted ? describeClusterLoad(cluster) : 'Asking the cluster what it holds';
  return (
    <>
      <ReadingBar share={isCounted ? clusterShare(cluster) : null} text={text} size="md" />
      <Text size="sm" c="dimmed" className={classes.figures}>
        {text}
      </Text>
    </>
  );
}

function NoResults({ trouble, cluster }: { trouble: string; cluster: ClusterState }) {
  return (
    <Alert color="red" icon={<IconPlugConnectedX aria-hidden />} title="Nothing could be read yet">
      <Text size="sm" className={classes.name}>
        {trouble}
      </Text>
      <Group gap="sm" mt="xs">
        <RetryCluster cluster={cluster} />
      </Group>
    </Alert>
  );
}
