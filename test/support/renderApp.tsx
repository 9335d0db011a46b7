import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { ExplorerPage } from '../../src/app/ExplorerPage';
import { createQueryClient, Providers } from '../../src/app/providers';
import { theme } from '../../src/app/theme';
import { useRecordColumns } from '../../src/client/recordColumns';
import { useReadySource, useSourceTime } from '../../src/client/source';
import { createApp } from '../../src/server/app';
import type { Exploration } from '../../src/server/exploration';
import { FilesExploration } from '../../src/server/FilesExploration';
import { ViewProvider } from '../../src/view/useView';
import { readView, type View } from '../../src/view/viewState';
import { createInProcessStore } from './createInProcessStore';

type RenderOptions = {
  /** The query of the page's address, without "?". */
  readonly address?: string;
  /** What the source holds, a line each: documents, or text that is none. Without it, the demo. */
  readonly lines?: readonly unknown[];
};

/** One part of the page on all that it stands on, answered by the real server app: no port, no worker, nothing mocked. */
export async function renderApp(part: ReactNode, { address = '', lines }: RenderOptions = {}) {
  const exploration = new FilesExploration(lines === undefined ? [] : [await writeLines(lines)]);
  await exploration.start();
  serve(exploration);
  return renderAt(address, <InView>{part}</InView>);
}

/** The whole page over what is being explored, from its first moment on. */
export function renderPage(exploration: Exploration, address = '') {
  serve(exploration);
  return renderAt(address, <ExplorerPage />);
}

function renderAt(address: string, page: ReactNode) {
  window.history.replaceState(null, '', `/?${address}`);
  const user = userEvent.setup();
  const screen = render(
    <Providers queryClient={createQueryClient()} columnStore={createInProcessStore()}>
      {/* Without transitions, and with popovers that show where nothing has a size. */}
      <MantineProvider env="test" theme={theme}>
        {page}
      </MantineProvider>
    </Providers>,
  );
  /** What the address says now. */
  const view = (): View => readView(window.location.search).view;
  return { user, view, ...screen };
}

/** Answers every fetch of the page by the server app, until the test is over: what the page still asks then, it asks nobody. */
function serve(exploration: Exploration): void {
  const app = createApp({ exploration, webRoot: null });
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => app.request(path, init));
  onTestFinished(() => {
    vi.unstubAllGlobals();
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('The test is over.')));
  });
}

async function writeLines(lines: readonly unknown[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'redlane-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'results.ndjson');
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  await writeFile(path, text);
  return path;
}

function InView({ children }: { children: ReactNode }) {
  const time = useSourceTime(useReadySource() ?? undefined);
  useRecordColumns();
  return time && <ViewProvider time={time}>{children}</ViewProvider>;
}
