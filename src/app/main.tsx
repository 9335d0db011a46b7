import '../client/withoutEval';
import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import './global.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { columnStore } from './columnStore';
import { createQueryClient, Providers } from './providers';
import { router } from './router';

const root = createRoot(document.getElementById('root') as HTMLElement);

root.render(
  <StrictMode>
    <Providers queryClient={createQueryClient()} columnStore={columnStore}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
