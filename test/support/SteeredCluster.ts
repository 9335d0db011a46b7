import type { ClusterState, ReloadQuery, Source } from '../../src/contract/source';
import type { Exploration } from '../../src/server/exploration';
import { importDocuments } from '../../src/server/import/importDocuments';
import { ImportedSource } from '../../src/server/sources/ImportedSource';
import type { ResultsSource } from '../../src/server/sources/resultsSource';

const NAME = 'es.example:9200';

const noResults = { loaded: 0, total: 0, floor: 0, wanted: 0, missing: 0 };

const complete: ClusterState = {
  ...{ nodes: [`https://${NAME}`], version: '9.2.0', state: 'complete', problem: null, retry_at: null },
  ...{ checked_at: Date.UTC(2026, 9, 13, 12), records: noResults, influencers: noResults },
};

/** Explores a cluster of which a test says how it stands, what came of it, and what happens when it is asked for what is new. */
export class SteeredCluster implements Exploration {
  #source: ImportedSource | null = null;
  #state = complete;
  /** What each refresh looked at. */
  readonly reloads: ReloadQuery[] = [];
  /** What happens when the cluster is asked for what is new; the refresh ends with it. */
  onReload: () => unknown = () => {};
  /** Why the answers that need the cluster itself fail; null when they do not. */
  failure: Error | null = null;

  /** The documents that have come take the place of those before, as another version. */
  publish(documents: readonly unknown[]): this {
    const about = { kind: 'elasticsearch', name: NAME, simulated: false } as const;
    this.#source = new ImportedSource(about, importDocuments('records of job job', documents));
    return this;
  }

  become(state: Partial<ClusterState>): this {
    this.#state = { ...this.#state, ...state };
    return this;
  }

  async withSource<T>(answer: (source: ResultsSource) => T | Promise<T>): Promise<T> {
    if (this.#source === null) throw this.failure ?? new Error('There is nothing yet.');
    return answer(this.failure === null ? this.#source : failingDetails(this.#source, this.failure));
  }

  async describe(): Promise<Source> {
    const cluster = this.#state;
    if (this.#source === null) {
      const progress = { file: NAME, bytes: 0, size: null, documents: cluster.records.loaded };
      return { state: 'reading', name: NAME, progress, cluster };
    }
    const about = await this.#source.describe();
    return { ...about, state: 'ready', changed: [], rereading: null, reread_problem: null, kibana: null, cluster };
  }

  async reload(looked: ReloadQuery = {}): Promise<void> {
    this.reloads.push(looked);
    await this.onReload();
  }

  async explore(): Promise<void> {
    throw new Error('A cluster is explored.');
  }
}

/** What a cluster is asked for each time fails; what was read of it is still there. */
const failingDetails = (source: ResultsSource, failure: Error): ResultsSource =>
  new Proxy(source, {
    get: (target, name) => {
      if (name === 'records' || name === 'influencers') return () => Promise.reject(failure);
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
