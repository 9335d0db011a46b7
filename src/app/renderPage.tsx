import '../client/withoutEval';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import type { ColumnStore } from '../client/columns/ColumnStore';
import { ExplorerPage } from './ExplorerPage';
import { createQueryClient, Providers } from './providers';

/** Puts the page on the screen, in steps between which the browser has its turn. */
export function renderPage(columnStore: ColumnStore): void {
  const root = createRoot(document.getElementById('root') as HTMLElement);
  startTransition(() =>
    root.render(
      <StrictMode>
        <Providers queryClient={createQueryClient()} columnStore={columnStore}>
          <ExplorerPage />
        </Providers>
      </StrictMode>,
    ),
  );
}
