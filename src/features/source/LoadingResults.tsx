import { Progress, Text } from '@mantine/core';
import { useLoadProgress } from '../../client/recordColumns';
import { useCluster } from '../../client/source';
import { clusterShare, describeClusterLoad } from '../../domain/clusterLoad';
import classes from './LoadingResults.module.css';
import { loadText } from './loadText';

/** How far the results are on their way, 0 to 1 and in words: into the page, and before that out of a cluster. Null once all have come. */
function useLoading(): { share: number; text: string } | null {
  const cluster = useCluster();
  const progress = useLoadProgress((known) => known);
  if (cluster?.state === 'loading') return { share: clusterShare(cluster) ?? 1, text: describeClusterLoad(cluster) };
  if (progress === null || progress.isComplete) return null;
  const { loaded, total } = progress;
  return { share: total === 0 ? 1 : loaded / total, text: loadText(progress) };
}

/** How far the results are on their way: a line along the header's edge, and the figures where the header has room. */
export function LoadingResults() {
  const loading = useLoading();
  if (loading === null) return null;
  const percent = Math.floor(100 * loading.share);
  return (
    <>
      <Text size="sm" c="dimmed" aria-hidden className={classes.figures}>
        {loading.text}
      </Text>
      <Progress.Root size={3} radius={0} className={classes.bar}>
        <Progress.Section
          value={percent}
          withAria={false}
          role="progressbar"
          aria-label="Loading results"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={loading.text}
        />
      </Progress.Root>
    </>
  );
}
