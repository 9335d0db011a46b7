import { Button } from '@mantine/core';
import { useIsReloading, useReload } from '../../client/source';
import type { ClusterState } from '../../contract/source';
import type { TimeRange } from '../../domain/time';
import { RetryTime } from './RetryTime';

type RetryClusterProps = {
  cluster: ClusterState;
  /** The time that is shown, if any is. */
  looked?: () => TimeRange;
};

/** Has the cluster asked again now, and says when it is asked by itself. */
export function RetryCluster({ cluster: { retry_at }, looked }: RetryClusterProps) {
  const reload = useReload();
  const isReloading = useIsReloading();
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-disabled={isReloading}
        onClick={() => !isReloading && reload.mutate(looked?.() ?? null)}
      >
        {isReloading ? 'Asking again' : 'Try again'}
      </Button>
      {retry_at !== null && !isReloading && <RetryTime at={retry_at} />}
    </>
  );
}
