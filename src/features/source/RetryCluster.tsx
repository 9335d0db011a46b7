import { Button } from '@mantine/core';
import { useIsReloading, useReload } from '../../client/source';
import type { ClusterState } from '../../contract/source';
import { RetryTime } from './RetryTime';

/** Has the cluster asked again now, and says when it is asked by itself. */
export function RetryCluster({ cluster: { retry_at } }: { cluster: ClusterState }) {
  const reload = useReload();
  const isReloading = useIsReloading();
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-disabled={isReloading}
        onClick={() => !isReloading && reload.mutate(null)}
      >
        {isReloading ? 'Asking again' : 'Try again'}
      </Button>
      {retry_at !== null && !isReloading && <RetryTime at={retry_at} />}
    </>
  );
}
