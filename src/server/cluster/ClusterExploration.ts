import type { ClusterState, ReloadQuery, Source } from '../../contract/source';
import { badRequest } from '../errors';
import type { Exploration } from '../exploration';
import { LentSource } from '../LentSource';
import { ElasticsearchSource } from '../sources/ElasticsearchSource';
import { ImportedSource } from '../sources/ImportedSource';
import type { ImportedResults } from '../sources/importedResults';
import type { ResultsSource } from '../sources/resultsSource';
import { parseWindow } from '../sources/window';
import { ClusterFigures } from './ClusterFigures';
import { ClusterLoad } from './ClusterLoad';
import { Mirror } from './Mirror';
import { readVersion } from './readSurroundings';
import { refreshMirror } from './refreshMirror';
import { resultKinds } from './resultKinds';
import type { Upstream } from './Upstream';
import { UpstreamError } from './UpstreamError';

/** How long things take, in milliseconds. */
type Timing = {
  /** A cluster that is away is asked again after this, then after twice as long, and so on. */
  readonly firstRetryMs: number;
  readonly longestRetryMs: number;
  /** Nothing is loaded for a page that has not asked for so long. */
  readonly patienceMs: number;
};

const defaultTiming: Timing = { firstRetryMs: 2_000, longestRetryMs: 60_000, patienceMs: 60_000 };

type ClusterExplorationOptions = {
  /** How many records, and as many influencer results, are loaded at most. */
  readonly mostRecords: number;
  /** See `ReadySource`. */
  readonly kibana?: string | null;
  readonly timing?: Partial<Timing>;
};

/** How many records there must be to show any before all are there, and how many times as many to show more. */
const FIRST_SHOWN = 5_000;
const GROWTH = 4;

/** What has been read of the cluster, as answers borrow it. */
type Version = { readonly source: LentSource; readonly results: ImportedResults; readonly changes: number };

/** Explores a cluster: keeps a mirror of its results, which goes on answering while the cluster is away. */
export class ClusterExploration implements Exploration {
  readonly #upstream: Upstream;
  readonly #kibana: string | null;
  readonly #timing: Timing;
  readonly #mirror: Mirror;
  readonly #figures = new ClusterFigures();
  readonly #load: ClusterLoad;
  #release: string | null | undefined;
  #isLoaded = false;
  #current: Version | null = null;
  #problem: UpstreamError | null = null;
  #retryAt: number | null = null;
  #retryTimer: NodeJS.Timeout | undefined;
  #failures = 0;
  #checkedAt: number | null = null;
  #lookedAt = Date.now();
  readonly #firstShown: Promise<void>;
  #tellFirstShown = () => {};
  /** What asks the cluster now; one thing at a time. */
  #working: Promise<void> | null = null;
  #cancel = new AbortController();

  constructor(upstream: Upstream, { mostRecords, kibana = null, timing }: ClusterExplorationOptions) {
    this.#upstream = upstream;
    this.#kibana = kibana;
    this.#timing = { ...defaultTiming, ...timing };
    this.#mirror = new Mirror(upstream);
    this.#load = new ClusterLoad(this.#mirror, this.#figures, mostRecords);
    this.#firstShown = new Promise((resolve) => {
      this.#tellFirstShown = resolve;
    });
  }

  /** Begins to load; resolves when there is something to see, or something to be said. Never fails. */
  async start(): Promise<void> {
    await this.#somethingToShow().catch(() => {});
  }

  async withSource<T>(answer: (source: ResultsSource) => T | Promise<T>, signal?: AbortSignal): Promise<T> {
    this.#look();
    const { source } = this.#current ?? (await this.#somethingToShow());
    return source.lend((mirror) => answer(new ElasticsearchSource(mirror, this.#upstream, signal)));
  }

  async describe(): Promise<Source> {
    this.#look();
    const cluster = this.#state();
    const name = nameOf(this.#upstream.nodes);
    if (this.#current === null) {
      const progress = { file: name, bytes: 0, size: null, documents: this.#mirror.changes };
      return { state: 'reading', name, progress, cluster };
    }
    return {
      ...(await this.#current.source.lend((source) => source.describe())),
      ...{ state: 'ready', changed: [], rereading: null, reread_problem: null },
      ...{ kibana: this.#kibana, cluster },
    };
  }

  /** Goes on with what has not come yet; then asks for what can have changed. A failure is told by the state of the cluster. */
  async reload({ start, end }: ReloadQuery = {}, signal?: AbortSignal): Promise<void> {
    this.#look();
    const looked = start === undefined && end === undefined ? null : parseWindow(start, end);
    while (this.#working !== null) await this.#working;
    if (signal?.aborted) return;
    const working = this.#work((given) => this.#catchUp(looked, given));
    const cancel = this.#cancel;
    signal?.addEventListener('abort', () => cancel.abort(), { once: true });
    await working;
  }

  async explore(): Promise<void> {
    throw badRequest('a cluster is explored; to explore files, start Redlane with them');
  }

  /** Gives up what is asked of the cluster, and what was read of it. */
  async close(): Promise<void> {
    this.#cancel.abort();
    clearTimeout(this.#retryTimer);
    await this.#working;
    this.#current?.source.giveUp();
    this.#mirror.close();
    await this.#upstream.close();
  }

  async #catchUp(looked: ReturnType<typeof parseWindow> | null, signal: AbortSignal): Promise<void> {
    if (this.#release === undefined) this.#release = await readVersion(this.#upstream, signal);
    if (!this.#isLoaded || this.#current === null) return this.#loadAll(signal);
    const { results: before } = this.#current;
    await refreshMirror({ mirror: this.#mirror, figures: this.#figures, before, looked }, signal);
  }

  async #loadAll(signal: AbortSignal): Promise<void> {
    await this.#load.run(signal, () => this.#showMore());
    this.#isLoaded = true;
  }

  /** Shows what has come by now if it is much more than before; when nobody looks any more, it stops the load. */
  #showMore(): void {
    const { records } = resultKinds;
    const shown = this.#current?.results.records.length ?? 0;
    if (this.#mirror.held(records) > Math.max(FIRST_SHOWN, GROWTH * shown)) this.#publish();
    if (Date.now() - this.#lookedAt > this.#timing.patienceMs) this.#cancel.abort();
  }

  /** Does one thing that asks the cluster; what goes wrong is kept to be told. */
  #work(act: (signal: AbortSignal) => Promise<void>): Promise<void> {
    clearTimeout(this.#retryTimer);
    this.#retryAt = null;
    this.#cancel = new AbortController();
    this.#working = this.#attempt(act, this.#cancel.signal).finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  async #attempt(act: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> {
    try {
      await act(signal);
      this.#succeed();
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    } finally {
      // What came before something went wrong is worth seeing too.
      const isNews = this.#mirror.changes !== this.#current?.changes;
      const isSomething = this.#isLoaded || this.#mirror.held(resultKinds.records) > 0;
      if (isNews && isSomething) this.#publish();
    }
  }

  #succeed(): void {
    this.#problem = null;
    this.#failures = 0;
    this.#checkedAt = Date.now();
  }

  #fail(error: unknown): void {
    this.#problem = error instanceof UpstreamError ? error : new UpstreamError('refused', String(error));
    if (this.#problem.kind !== 'away') return;
    const { firstRetryMs, longestRetryMs } = this.#timing;
    const pause = Math.min(firstRetryMs * 2 ** this.#failures++, longestRetryMs);
    this.#retryAt = Math.max(Date.now() + pause, this.#problem.retryAt ?? 0);
    this.#retryTimer = setTimeout(() => this.#goOn(), this.#retryAt - Date.now());
    this.#retryTimer.unref();
  }

  /** Somebody looks: what was stopped for want of them goes on. */
  #look(): void {
    this.#lookedAt = Date.now();
    const isAtRest = this.#working === null && this.#retryAt === null && this.#problem === null;
    if (isAtRest && !this.#isLoaded) this.#goOn();
  }

  #goOn(): void {
    if (this.#working === null) this.#work((signal) => this.#catchUp(null, signal));
  }

  /** The first version, as soon as there is one. Fails with what the cluster said instead. */
  async #somethingToShow(): Promise<Version> {
    this.#look();
    await Promise.race([this.#working, this.#firstShown]);
    if (this.#current !== null) return this.#current;
    throw this.#problem ?? new UpstreamError('away', 'The cluster has not answered yet.');
  }

  #publish(): void {
    const changes = this.#mirror.changes;
    const results = this.#mirror.snapshot();
    const about = { kind: 'elasticsearch', name: nameOf(this.#upstream.nodes), simulated: false } as const;
    const before = this.#current;
    this.#current = { source: new LentSource(new ImportedSource(about, results)), results, changes };
    before?.source.giveUp();
    this.#tellFirstShown();
  }

  #state(): ClusterState {
    const { records, influencers } = resultKinds;
    return {
      nodes: [...this.#upstream.nodes],
      version: this.#release ?? null,
      state: this.#problem !== null ? 'away' : this.#isLoaded ? 'complete' : 'loading',
      problem: this.#problem?.message ?? null,
      retry_at: this.#retryAt,
      checked_at: this.#checkedAt,
      records: this.#figures.describe(records, this.#mirror),
      influencers: this.#figures.describe(influencers, this.#mirror),
    };
  }
}

/** "es.example:9200 and 2 more" */
function nameOf(nodes: readonly string[]): string {
  const [first, ...more] = nodes.map((node) => node.replace(/^https?:\/\//, ''));
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}
