import { Suspense } from 'react';
import { useCluster } from '../../client/source';
import { lazyPart } from '../../ui/lazyPart';
import classes from './ChangedFiles.module.css';

/** Apart from the first screen: most clusters answer. */
const ClusterNoticeList = lazyPart(async () => (await import('./ClusterNoticeList')).ClusterNoticeList);

/** Says what keeps a cluster from being read, and what of it is not shown although it is. What has come stays on the screen. */
export function ClusterNotices() {
  const cluster = useCluster();
  return (
    <div role="status" className={classes.notices}>
      {cluster !== null && (
        <Suspense fallback={null}>
          <ClusterNoticeList cluster={cluster} />
        </Suspense>
      )}
    </div>
  );
}
