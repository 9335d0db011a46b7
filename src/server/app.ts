import { type Context, Hono } from 'hono';
import type { Source } from '../contract/source';
import { noHandler, toRequestError, wrongMethod } from './errors';
import type { Exploration } from './exploration';
import { webPage } from './page';
import { answerJson } from './routes/answerJson';
import { clusterInfo } from './routes/clusterInfo';
import { answerInfluencerColumns, answerRecordColumns } from './routes/columns';
import type { Handler } from './routes/handler';
import { answerJobs } from './routes/jobs';
import { answerInfluencers, answerRecords } from './routes/results';
import { onlyKnownHosts, secureAnswers } from './security';

export type AppOptions = {
  readonly exploration: Exploration;
  /** Accept what the official clients send although Elasticsearch refuses it. */
  readonly lenient?: boolean;
  /** Folder of the built page; null when something else serves it. */
  readonly webRoot: string | null;
};

type Route = readonly [methods: readonly ('GET' | 'POST')[], path: string, handler: Handler];

const routes: readonly Route[] = [
  [['GET', 'POST'], '/_ml/anomaly_detectors/:job/results/records', answerRecords],
  [['GET', 'POST'], '/_ml/anomaly_detectors/:job/results/influencers', answerInfluencers],
  [['GET'], '/_ml/anomaly_detectors', answerJobs],
  [['GET'], '/_ml/anomaly_detectors/:expression', answerJobs],
  [['GET'], '/api/columns/records', answerRecordColumns],
  [['GET'], '/api/columns/influencers', answerInfluencerColumns],
];

const readingMethods = ['GET', 'HEAD', 'POST'];

/** The whole server as a function from request to answer; it can be called without a port. */
export function createApp({ exploration, lenient = false, webRoot }: AppOptions): Hono {
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
  const add = (methods: readonly string[], path: string, handler: (c: Context) => Response | Promise<Response>) => {
    app.on([...methods], path, handler);
    app.all(path, (c) => {
      throw wrongMethod(c.req.path, c.req.method, methods);
    });
  };
  add(['GET'], '/', (c) => answerJson(c, clusterInfo));
  add(['GET'], '/healthz', (c) => answerJson(c, { status: 'ok' }));
  add(['GET'], '/readyz', async (c) => answerReady(c, await exploration.describe()));
  add(['GET'], '/api/source', async (c) => answerJson(c, await exploration.describe()));
  add(['POST'], '/api/source/reload', async (c) => {
    await exploration.reload();
    return answerJson(c, await exploration.describe());
  });
  for (const [methods, path, handler] of routes) {
    add(methods, path, (c) => exploration.withSource((source) => handler(c, { source, lenient })));
  }
  return app;
}

/** 503 while the source is first read. */
const answerReady = (c: Context, source: Source): Response =>
  source.state === 'ready'
    ? answerJson(c, { status: 'ok', version: source.version })
    : answerJson(c, { status: 'reading' }, 503);

/** `/` is the page for a browser and the cluster info for an Elasticsearch client. */
function servePage(app: Hono, webRoot: string): void {
  const page = webPage(webRoot);
  app.get('/', (c, next) => (c.req.header('accept')?.includes('text/html') ? page.index(c) : next()));
  app.use(page.files);
}
