import { Stack, Text } from '@mantine/core';
import type { ClusterState } from '../../contract/source';
import { describeLimits } from '../../domain/clusterLoad';
import { ClusterFacts } from './ClusterFacts';
import { ClusterTotals } from './ClusterTotals';

/** What is explored of which cluster. */
export function ClusterAccount({ cluster }: { cluster: ClusterState }) {
  return (
    <Stack gap="xs">
      <ClusterFacts cluster={cluster} />
      <ClusterTotals cluster={cluster} />
      {describeLimits(cluster).map((sentence) => (
        <Text key={sentence} size="sm">
          {sentence}
        </Text>
      ))}
    </Stack>
  );
}
