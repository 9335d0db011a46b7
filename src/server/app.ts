import { type Handler, Hono } from 'hono';
import { noHandler, toRequestError, wrongMethod } from './errors';
import { webPage } from './page';
import { answerJson } from './routes/answerJson';
import { clusterInfo } from './routes/clusterInfo';
import { answerInfluencerColumns, answerRecordColumns } from './routes/columns';
import { answerJobs } from './routes/jobs';
import { answerInfluencers, answerRecords } from './routes/results';
import { onlyKnownHosts, secureAnswers } from './security';
import type { ResultsSource } from './sources/resultsSource';

export type AppOptions = {
  readonly source: ResultsSource;
  /** Folder of the built page; null when something else serves it. */
  readonly webRoot: string | null;
};

type Route = readonly [methods: readonly ('GET' | 'POST')[], path: string, handler: Handler];

const routesOf = (source: ResultsSource): Route[] => [
  [['GET', 'POST'], '/_ml/anomaly_detectors/:job/results/records', answerRecords(source)],
  [['GET', 'POST'], '/_ml/anomaly_detectors/:job/results/influencers', answerInfluencers(source)],
  [['GET'], '/_ml/anomaly_detectors', answerJobs(source)],
  [['GET'], '/_ml/anomaly_detectors/:expression', answerJobs(source)],
  [['GET'], '/api/columns/records', answerRecordColumns(source)],
  [['GET'], '/api/columns/influencers', answerInfluencerColumns(source)],
  [['GET'], '/api/source', async (c) => answerJson(c, await source.describe())],
  [['GET'], '/healthz', (c) => answerJson(c, { status: 'ok' })],
  [['GET'], '/readyz', async (c) => answerJson(c, { status: 'ok', version: (await source.describe()).version })],
  [['GET'], '/', (c) => answerJson(c, clusterInfo)],
];

const readingMethods = ['GET', 'HEAD', 'POST'];

/** The whole server as a function from request to answer; it can be called without a port. */
export function createApp({ source, webRoot }: AppOptions): Hono {
  const app = new Hono({ strict: false });
  app.use(secureAnswers);
  app.use(onlyKnownHosts);
  app.onError((thrown, c) => {
    const { status, answer, headers } = toRequestError(thrown);
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    return answerJson(c, answer, status);
  });
  app.notFound((c) => {
    const { method, path } = c.req;
    throw readingMethods.includes(method) ? noHandler(path, method) : wrongMethod(path, method, ['GET', 'POST']);
  });
  if (webRoot !== null) servePage(app, webRoot);
  for (const [methods, path, handler] of routesOf(source)) {
    app.on([...methods], path, handler);
    app.all(path, (c) => {
      throw wrongMethod(c.req.path, c.req.method, methods);
    });
  }
  return app;
}

/** `/` is the page for a browser and the cluster info for an Elasticsearch client. */
function servePage(app: Hono, webRoot: string): void {
  const page = webPage(webRoot);
  app.get('/', (c, next) => (c.req.header('accept')?.includes('text/html') ? page.index(c) : next()));
  app.use(page.files);
}
