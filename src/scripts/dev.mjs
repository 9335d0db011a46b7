// npm run dev -- [FILE...] [flags]: the page from its sources with hot reload, and the server beside it on one address.
// An edit of the server counts from the next request.
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createServer, runnerImport } from 'vite';
import { projectRoot } from './project.mjs';

process.chdir(process.env.INIT_CWD ?? process.cwd());
const { files, port, access, strict, lenient } = await readCommandLine();
/** Each version of the code that reads results, with what it explores. */
const explorations = new WeakMap();

const vite = await createServer({
  root: projectRoot,
  server: { port, host: access.host, strictPort: true },
  plugins: [{ name: 'redlane-server', configureServer: ({ middlewares }) => void middlewares.use(answerOrPass) }],
});
const listener = getRequestListener(async (request) => (await currentApp()).fetch(request), {
  overrideGlobalObjects: false,
});
await vite.listen();
vite.printUrls();

/** @type {import('vite').Connect.NextHandleFunction} */
function answerOrPass(request, response, next) {
  const asksForPage = request.headers.accept?.includes('text/html');
  const isForServer = request.url === '/' ? !asksForPage : /^\/(_ml|api|healthz|readyz)\b/.test(request.url ?? '');
  if (isForServer) listener(request, response);
  else next();
}

/** The server as its code is now; the results are read again only when the code that reads them has changed. */
async function currentApp() {
  const { createApp } = await vite.ssrLoadModule('/src/server/app.ts');
  const { FilesExploration } = await vite.ssrLoadModule('/src/server/FilesExploration.ts');
  if (!explorations.has(FilesExploration)) explorations.set(FilesExploration, startExploring(FilesExploration));
  return createApp({ exploration: explorations.get(FilesExploration), lenient, webRoot: null });
}

/** @param {typeof import('../server/FilesExploration').FilesExploration} FilesExploration */
function startExploring(FilesExploration) {
  const exploration = new FilesExploration(files, { strict });
  exploration.start().catch((error) => console.error(`redlane: ${error.message}`));
  return exploration;
}

async function readCommandLine() {
  /** @type {{ module: typeof import('../server/options') }} */
  const {
    module: { readOptions },
  } = await importSource('server/options.ts');
  /** @type {{ module: typeof import('../server/access/hosts') }} */
  const {
    module: { isLoopback },
  } = await importSource('server/access/hosts.ts');
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.command !== 'explore') throw new Error('npm run dev shows the page; build and run redlane for the rest');
  // Vite serves the sources of the page to everybody.
  if (!isLoopback(options.access.host) || options.access.token !== null)
    throw new Error(
      'npm run dev is for this machine alone, without --host and --token; build and run redlane for the rest',
    );
  return options;
}

/** @param {string} file */
function importSource(file) {
  return runnerImport(join(projectRoot, 'src', file), { configFile: false });
}
