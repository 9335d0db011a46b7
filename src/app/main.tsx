import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import './global.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod';
import { createWorkerStore } from '../client/columns/ColumnStore';
import { createQueryClient, Providers } from './providers';
import { router } from './router';

// zod's fast path compiles code, which the content security policy rightly refuses.
z.config({ jitless: true });

const root = createRoot(document.getElementById('root') as HTMLElement);

root.render(
  <StrictMode>
    <Providers queryClient={createQueryClient()} columnStore={createWorkerStore()}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
