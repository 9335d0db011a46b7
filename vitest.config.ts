import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const inPage = ['test/{app,client,features,ui}/**/*.test.{ts,tsx}', 'test/**/*.test.tsx'];
const inBrowser = ['test/browser/**/*.test.ts'];

// unit: Node alone. page: a simulated DOM. browser: the built server and a real Chromium, one file after the other.
export default defineConfig({
  plugins: [react()],
  // Its module is one file for each of 6,000 icons, three seconds to load; this is the same in one file.
  resolve: { alias: { '@tabler/icons-react': '@tabler/icons-react/dist/cjs/tabler-icons-react.cjs' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...inPage, ...inBrowser],
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: inPage,
          environment: 'happy-dom',
          setupFiles: 'test/support/pageSetup.ts',
          testTimeout: 15_000,
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
