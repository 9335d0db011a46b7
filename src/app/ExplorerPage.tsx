import { Center } from '@mantine/core';
import { useRecordColumns } from '../client/recordColumns';
import { useSource } from '../client/source';
import { epochMs } from '../domain/time';
import { DataSource } from '../features/source/DataSource';
import { EmptyState } from '../ui/EmptyState';
import { ErrorState } from '../ui/ErrorState';
import { LoadingState } from '../ui/LoadingState';
import { ViewProvider } from '../view/useView';
import { Explorer } from './Explorer';

/** The whole page: waits for what is being explored, then shows it. */
export function ExplorerPage() {
  const { data: source, error, refetch } = useSource();
  const { error: loadError, refetch: reload } = useRecordColumns();
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (loadError) return <ErrorState error={loadError} onRetry={reload} />;
  if (source === undefined) return <LoadingState label="Loading" rows={8} />;
  if (source.extent === undefined) {
    return (
      <EmptyState title="There are no results here">
        <p>The source holds no records, influencers or buckets. What was read instead:</p>
        <Center>
          <DataSource />
        </Center>
      </EmptyState>
    );
  }
  const extent = { from: epochMs(source.extent.from), to: epochMs(source.extent.to) };
  return (
    <ViewProvider extent={extent}>
      <Explorer />
    </ViewProvider>
  );
}
