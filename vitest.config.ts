import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const inPage = ['test/{app,client,features,ui}/**/*.test.{ts,tsx}', 'test/**/*.test.tsx'];
const inBrowser = ['test/browser/**/*.test.ts'];

// unit: Node alone. page: a simulated DOM. browser: the built server and a real Chromium, one file after the other.
export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...inPage, ...inBrowser],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: inPage,
          environment: 'happy-dom',
          setupFiles: 'test/support/pageSetup.ts',
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: inBrowser,
          globalSetup: 'test/support/browserSetup.ts',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
