import { Center } from '@mantine/core';
import { useMemo } from 'react';
import { useLoadProgress, useRecordColumns } from '../client/recordColumns';
import { useSource } from '../client/source';
import { epochMs } from '../domain/time';
import { BrokenLoad } from '../features/source/BrokenLoad';
import { ChangedFiles } from '../features/source/ChangedFiles';
import { DataSource } from '../features/source/DataSource';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { LoadingState } from '../ui/LoadingState';
import { ViewProvider } from '../view/useView';
import { Explorer } from './Explorer';
import { ReadingPage } from './ReadingPage';

/** The whole page: waits for what is being explored, then shows it. */
export function ExplorerPage() {
  const { data: source, error, refetch } = useSource();
  const { error: loadError, refetch: reload } = useRecordColumns();
  const hasResults = useLoadProgress(({ edition }) => edition > 0);
  const extent = useExtent(source?.state === 'ready' ? source.extent : undefined);
  // Once there is something to explore, a server that is gone takes nothing of it away.
  if (error && source?.state !== 'ready') return <ErrorState error={error} onRetry={refetch} />;
  if (loadError && !hasResults) return <ErrorState error={loadError} onRetry={reload} />;
  if (source === undefined) return <LoadingState label="Loading" rows={8} />;
  if (source.state === 'reading') return <ReadingPage source={source} />;
  if (extent === null) return <NothingToExplore />;
  return (
    <ViewProvider extent={extent}>
      {loadError && <BrokenLoad error={loadError} onRetry={reload} />}
      <Explorer />
    </ViewProvider>
  );
}

type Extent = { from: number; to: number };

/** The same object while the times are the same: every panel's questions hang on it. */
const useExtent = (extent: Extent | undefined) =>
  useMemo(() => (extent ? { from: epochMs(extent.from), to: epochMs(extent.to) } : null), [extent]);

function NothingToExplore() {
  return (
    <>
      <EmptyState title="There are no results here">
        <p>The source holds no records, influencers or buckets. What was read instead:</p>
        <Center>
          <DataSource />
        </Center>
      </EmptyState>
      <ChangedFiles />
    </>
  );
}
