import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { preloadFirstLoad } from './src/scripts/preloadFirstLoad.mjs';

/** The server puts a fresh nonce in the place of this word in every page it serves (see src/server/page.ts). */
const NONCE_PLACEHOLDER = '__REDLANE_NONCE__';

/** What several chunks share lies in half as many files, which gzip packs better. Their names would list all who share. */
const fewChunks = {
  codeSplitting: {
    groups: [{ name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 1_500 }],
  },
  chunkFileNames: ({ name }: { name: string }) => `assets/${name.split('~')[0]}-[hash].js`,
};

// Two builds: the page (dist/web), and with --ssr the command (dist/server), which bundles what it needs so that the
// published package has no dependency to install.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), ...(isSsrBuild ? [] : [preloadFirstLoad()])],
  html: { cspNonce: NONCE_PLACEHOLDER },
  ssr: { noExternal: isSsrBuild ? true : undefined, target: 'node' },
  worker: { format: 'es' },
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/web',
    emptyOutDir: true,
    target: isSsrBuild ? 'node20' : 'es2023',
    license: { fileName: 'licenses.md' },
    // The icon package re-exports 6,000 files: reading only those that are used halves the time of the build.
    rolldownOptions: {
      experimental: { lazyBarrel: true },
      checks: { largeBarrelModules: false },
      output: isSsrBuild ? {} : fewChunks,
    },
    chunkSizeWarningLimit: 1500,
    copyPublicDir: !isSsrBuild,
  },
}));
