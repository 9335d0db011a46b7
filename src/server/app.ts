import { type Context, Hono } from 'hono';
import type { Endpoint } from '../contract/endpoints/endpoint';
import { endpoints } from '../contract/endpoints/endpoints';
import { openApiDocument } from '../contract/endpoints/openApi';
import { type OwnEndpoint, ownEndpoints } from '../contract/endpoints/ownEndpoints';
import { reloadQuery, type Source } from '../contract/source';
import { type Access, localAccess } from './access/Access';
import { guard } from './access/guard';
import { noHandler, toRequestError, wrongMethod } from './errors';
import type { Exploration } from './exploration';
import type { RequestLimits } from './limits/requestLimits';
import { webPage } from './page';
import { answerJson } from './routes/answerJson';
import { type Answer, type Answers, answersFrom } from './routes/answersFrom';
import { answerCalendarEvents, answerCalendars } from './routes/calendars';
import { answerBucketColumns, answerInfluencerColumns, answerRecordColumns } from './routes/columns';
import { exploreDroppedFiles } from './routes/droppedFiles';
import { answerRecordExport } from './routes/exportRecords';
import type { Handler } from './routes/handler';
import { answerClusterInfo, answerMlInfo } from './routes/info';
import { answerJobStats, answerJobs, answerModelSnapshots } from './routes/jobs';
import { answerModelPlot } from './routes/modelPlot';
import { parseQuery } from './routes/parseQuery';
import {
  answerBuckets,
  answerCategories,
  answerInfluencers,
  answerOverallBuckets,
  answerRecords,
} from './routes/results';
import { secureAnswers } from './security';

export type AppOptions = {
  readonly exploration: Exploration;
  /** Accept what the official clients send although Elasticsearch refuses it. */
  readonly lenient?: boolean;
  /** Folder of the built page; null when something else serves it. */
  readonly webRoot: string | null;
  /** Only this machine without a token when absent. */
  readonly access?: Access;
  readonly limits?: RequestLimits;
};

const handlers: Record<keyof typeof endpoints, Handler> = {
  clusterInfo: answerClusterInfo,
  mlInfo: answerMlInfo,
  jobStats: answerJobStats,
  jobs: answerJobs,
  records: answerRecords,
  influencers: answerInfluencers,
  buckets: answerBuckets,
  overallBuckets: answerOverallBuckets,
  categories: answerCategories,
  modelSnapshots: answerModelSnapshots,
  calendars: answerCalendars,
  calendarEvents: answerCalendarEvents,
};

/** The whole server as a function from request to answer; it can be called without a port. */
export function createApp({ webRoot, access = localAccess, ...answering }: AppOptions): Hono {
  const app = new Hono({ strict: false });
  app.use(secureAnswers);
  app.onError(answerError);
  app.notFound((c) => {
    throw isRead(c.req.method) ? noHandler(c.req.path, c.req.method) : wrongMethod(c.req.path, c.req.method, ['GET']);
  });
  guard(app, access);
  if (webRoot !== null) servePage(app, webRoot);
  const answers = answersFrom(answering);
  for (const [name, endpoint] of Object.entries(endpoints)) {
    addEndpoint(app, endpoint, answers.fromSource(handlers[name as keyof typeof endpoints]));
  }
  for (const [name, answer] of Object.entries(ownAnswers(answering.exploration, access, answers))) {
    const { path, method }: OwnEndpoint = ownEndpoints[name as keyof typeof ownEndpoints];
    addRoute(app, path, [method], answer);
  }
  return app;
}

const ownAnswers = (
  exploration: Exploration,
  { token }: Access,
  { fromSource, streamFromSource, inTurn }: Answers,
): Record<keyof typeof ownEndpoints, Answer> => {
  const describe: Answer = async (c) => answerJson(c, await exploration.describe());
  return {
    source: describe,
    reload: inTurn('reloads', async (c) => {
      await exploration.reload(parseQuery(reloadQuery, c.req.query()), c.req.raw.signal);
      return describe(c);
    }),
    droppedFiles: inTurn('uploads', async (c) => {
      await exploreDroppedFiles(c, exploration);
      return describe(c);
    }),
    recordColumns: streamFromSource(answerRecordColumns),
    influencerColumns: streamFromSource(answerInfluencerColumns),
    bucketColumns: streamFromSource(answerBucketColumns),
    modelPlot: fromSource(answerModelPlot),
    recordExport: streamFromSource(answerRecordExport),
    openApi: (c) => answerJson(c, openApiDocument()),
    session: (c) => answerJson(c, { token_required: token !== null }),
    healthz: (c) => answerJson(c, { status: 'ok' }),
    readyz: async (c) => answerReady(c, await exploration.describe()),
  };
};

function addEndpoint(app: Hono, { paths, methods }: Endpoint, answer: Answer): void {
  for (const path of paths) addRoute(app, path.replaceAll(/{(\w+)}/g, ':$1'), methods, answer);
}

/** Any other method of the path is refused, but for being asked which there are; HEAD is a GET without a body. */
function addRoute(app: Hono, path: string, methods: readonly string[], answer: Answer): void {
  const allowed = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  app.on([...methods], path, answer);
  app.all(path, (c) => {
    if (c.req.method === 'OPTIONS') return c.body(null, 200, { allow: allowed.join(', ') });
    throw wrongMethod(c.req.path, c.req.method, allowed);
  });
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD';

function answerError(thrown: Error, c: Context): Response {
  const { status, answer, headers } = toRequestError(thrown);
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return answerJson(c, answer, status);
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
