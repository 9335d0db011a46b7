import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '../client/ApiError';
import type { ColumnStore } from '../client/columns/ColumnStore';
import { ColumnsProvider } from '../client/recordColumns';
import { cssVariables, theme } from './theme';

/** The key is read by public/colorScheme.js too, before the first paint. */
const colorScheme = localStorageColorSchemeManager({ key: 'redlane-color-scheme' });

const nonce = () => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

/** Only what can heal by itself is tried again: a network that was away, not an answer that was wrong. */
export function createQueryClient(): QueryClient {
  const retry = (failures: number, error: Error) =>
    error instanceof ApiError && error.kind === 'network' && failures < 2;
  return new QueryClient({ defaultOptions: { queries: { retry, refetchOnWindowFocus: false } } });
}

type ProvidersProps = { queryClient: QueryClient; columnStore: ColumnStore; children: ReactNode };

/** What every part of the page stands on: look, query cache, column store. */
export function Providers({ queryClient, columnStore, children }: ProvidersProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
      getStyleNonce={nonce}
    >
      <QueryClientProvider client={queryClient}>
        <ColumnsProvider store={columnStore}>{children}</ColumnsProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
