import { createRootRoute, createRouter } from '@tanstack/react-router';
import { type ReadView, readView, writeView } from '../view/viewState';
import { ExplorerPage } from './ExplorerPage';

const rootRoute = createRootRoute({ component: ExplorerPage, notFoundComponent: ExplorerPage });

/** One page; its address is the view, read and written by the view's own codec. */
export const router = createRouter({
  routeTree: rootRoute,
  parseSearch: (text) => readView(text),
  stringifySearch: (search) => {
    const text = writeView(search as ReadView);
    return text === '' ? '' : `?${text}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
