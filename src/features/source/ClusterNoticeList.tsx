import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconInfoCircle, IconPlugConnectedX } from '@tabler/icons-react';
import type { ClusterState } from '../../contract/source';
import { describeLimits } from '../../domain/clusterLoad';
import { describeStale, describeTrouble } from '../../domain/clusterTrouble';
import { useViewActions } from '../../view/useView';
import classes from './ChangedFiles.module.css';
import { RetryCluster } from './RetryCluster';

/** What is to be said of a cluster; nothing where all is well. */
export function ClusterNoticeList({ cluster }: { cluster: ClusterState }) {
  const trouble = describeTrouble(cluster);
  const limits = describeLimits(cluster);
  if (trouble === null && limits.length === 0) return null;
  return (
    <Stack gap="xs">
      {trouble !== null && <Trouble text={trouble} cluster={cluster} />}
      {limits.length > 0 && (
        <Alert role="none" color="gray" className={classes.notice} icon={<IconInfoCircle size={16} aria-hidden />}>
          <Text size="sm">{limits.join(' ')}</Text>
        </Alert>
      )}
    </Stack>
  );
}

function Trouble({ text, cluster }: { text: string; cluster: ClusterState }) {
  const { shown } = useViewActions();
  const isAway = cluster.state === 'away';
  return (
    <Alert role="none" color="red" className={classes.notice} icon={<IconPlugConnectedX size={16} aria-hidden />}>
      <Text size="sm" className={classes.text}>
        {text}
      </Text>
      {isAway && (
        <Group gap="sm" mt={4}>
          <Text size="sm">{describeStale(cluster)}</Text>
          <RetryCluster cluster={cluster} looked={() => shown().range} />
        </Group>
      )}
    </Alert>
  );
}
