import { type AppOptions, createApp } from '../../../src/server/app';
import { importDocuments } from '../../../src/server/import/importDocuments';
import { ImportedSource } from '../../../src/server/sources/ImportedSource';
import { steadyExploration } from './steadyExploration';

/** The whole server in process, over these documents. */
export function appOf(documents: Iterable<unknown>, options: Omit<AppOptions, 'exploration' | 'webRoot'> = {}) {
  const source = new ImportedSource(
    { kind: 'files', name: 'test', simulated: false },
    importDocuments('test', documents),
  );
  return createApp({ exploration: steadyExploration(source), webRoot: null, ...options });
}

type App = ReturnType<typeof appOf>;

export type Answer = { readonly status: number; readonly body: ReturnType<typeof JSON.parse> };

async function read(answer: Response): Promise<Answer> {
  return { status: answer.status, body: await answer.json() };
}

export const get = async (app: App, path: string): Promise<Answer> => read(await app.request(path));

/** Posts a body: a string as it is, anything else as JSON. */
export const post = async (app: App, path: string, body: unknown): Promise<Answer> =>
  read(
    await app.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
