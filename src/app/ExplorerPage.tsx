import { Center } from '@mantine/core';
import { type ReactNode, Suspense, useDeferredValue } from 'react';
import { useLoadProgress, useRecordColumns } from '../client/recordColumns';
import { useReadySource, useSource, useSourceTime } from '../client/source';
import { BrokenLoad } from '../features/source/BrokenLoad';
import { ChangedFiles } from '../features/source/ChangedFiles';
import { DataSource } from '../features/source/DataSource';
import { FileDrop } from '../features/source/FileDrop';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { LoadingState } from '../ui/LoadingState';
import { lazyPart } from '../ui/lazyPart';
import { ViewProvider } from '../view/useView';
import { Explorer } from './Explorer';
import { PageFrame } from './PageFrame';

/** Shown while files are read, and so mostly not at all. */
const ReadingScreen = lazyPart(async () => (await import('../features/source/ReadingScreen')).ReadingScreen);
const EmptyCluster = lazyPart(async () => (await import('../features/source/EmptyCluster')).EmptyCluster);

/** The whole page: waits for what is being explored, then shows it. */
export function ExplorerPage() {
  const { data, error, refetch } = useSource();
  // Deferred, so that all panels are made in steps between which the browser has its turn.
  const source = useDeferredValue(data);
  const { error: loadError, refetch: reload } = useRecordColumns();
  const hasResults = useLoadProgress(({ edition }) => edition > 0);
  const time = useSourceTime(source);
  // Once there is something to explore, a server that is gone takes nothing of it away.
  if (error && source?.state !== 'ready') return inFrame(<ErrorState error={error} onRetry={refetch} />);
  if (loadError && !hasResults) return inFrame(<ErrorState error={loadError} onRetry={reload} />);
  if (source === undefined) return inFrame(<LoadingState label="Loading" rows={8} />);
  if (source.state === 'reading') return inFrame(<ReadingScreen source={source} />);
  if (time === null) return inFrame(<NothingToExplore />);
  return (
    <ViewProvider time={time}>
      {loadError && <BrokenLoad error={loadError} onRetry={reload} />}
      <Explorer />
    </ViewProvider>
  );
}

const inFrame = (content: ReactNode) => (
  <PageFrame>
    <Suspense fallback={<LoadingState label="Loading" rows={8} />}>{content}</Suspense>
  </PageFrame>
);

function NothingToExplore() {
  const source = useReadySource();
  if (source?.cluster) return <EmptyCluster cluster={source.cluster} jobs={source.jobs} />;
  return (
    <>
      <EmptyState title="There are no results here">
        <p>The source holds no records, influencers or buckets. What was read instead:</p>
        <Center>
          <DataSource />
        </Center>
      </EmptyState>
      <ChangedFiles />
      <FileDrop />
    </>
  );
}
