import type { ClusterState, ReloadQuery, Source } from '../../contract/source';
import { badRequest } from '../errors';
import type { Exploration } from '../exploration';
import { LentSource } from '../LentSource';
import { ElasticsearchSource } from '../sources/ElasticsearchSource';
import { ImportedSource } from '../sources/ImportedSource';
import type { ResultsSource } from '../sources/resultsSource';
import { parseWindow } from '../sources/window';
import { Attempts, type RetryTiming } from './Attempts';
import { ClusterLoad } from './ClusterLoad';
import { LookedTimes } from './LookedTimes';
import { lostJobs } from './lostJobs';
import { readVersion } from './readSurroundings';
import { type KnownResults, refreshMirror } from './refreshMirror';
import { resultKinds } from './resultKinds';
import { tailStarts } from './tailStarts';
import type { Upstream } from './Upstream';
import { UpstreamError } from './UpstreamError';

type Timing = RetryTiming & {
  /** Nothing more is loaded when no page has asked for so long. */
  readonly patienceMs: number;
};

const usualTiming: Timing = { firstRetryMs: 2_000, longestRetryMs: 60_000, patienceMs: 60_000 };

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
type Version = {
  readonly source: LentSource;
  readonly records: number;
  readonly known: KnownResults;
  /** Of the mirror, when the version was made. */
  readonly changes: number;
};

/** Explores a cluster: keeps a mirror of its results, which goes on answering while the cluster is away. */
export class ClusterExploration implements Exploration {
  readonly #upstream: Upstream;
  readonly #name: string;
  readonly #mostRecords: number;
  readonly #kibana: string | null;
  readonly #patienceMs: number;
  readonly #attempts: Attempts;
  readonly #firstShown: Promise<void>;
  #tellFirstShown = () => {};
  #load: ClusterLoad;
  #current: Version | null = null;
  /** Undefined until a node has answered. */
  #release: string | null | undefined;
  #lookedAt = Date.now();
  readonly #looked = new LookedTimes();
  /** The refresh that waits for what is being asked: whoever comes meanwhile waits for the same. */
  #waiting: Promise<void> | null = null;
  #lost: ReadonlySet<string> = new Set();

  constructor(upstream: Upstream, { mostRecords, kibana = null, timing = {} }: ClusterExplorationOptions) {
    const { patienceMs, ...retries } = { ...usualTiming, ...timing };
    this.#upstream = upstream;
    this.#name = nameOf(upstream.nodes);
    this.#mostRecords = mostRecords;
    this.#kibana = kibana;
    this.#patienceMs = patienceMs;
    this.#load = new ClusterLoad(upstream, mostRecords);
    this.#attempts = new Attempts(
      retries,
      (signal) => this.#catchUp(signal),
      () => this.#showNews(),
    );
    this.#firstShown = new Promise((resolve) => {
      this.#tellFirstShown = resolve;
    });
  }

  /** Begins to load; resolves when there is something to see, or something to be said. Never fails. */
  async start(): Promise<void> {
    await this.#firstVersion().catch(() => {});
  }

  async withSource<T>(answer: (source: ResultsSource) => T | Promise<T>, signal?: AbortSignal): Promise<T> {
    this.#look();
    const { source } = this.#current ?? (await this.#firstVersion());
    return source.lend((mirror) => answer(new ElasticsearchSource(mirror, this.#upstream, signal)));
  }

  async describe(): Promise<Source> {
    this.#look();
    const cluster = this.#state();
    if (this.#current === null) {
      const progress = { file: this.#name, bytes: 0, size: null, documents: this.#load.mirror.changes };
      return { state: 'reading', name: this.#name, progress, cluster };
    }
    return {
      ...(await this.#current.source.lend((source) => source.describe())),
      ...{ state: 'ready', changed: [], rereading: null, reread_problem: null },
      ...{ kibana: this.#kibana, cluster },
    };
  }

  /** Goes on with what has not come yet, else asks for what can have changed. A failure is told by the state of the cluster. */
  async reload({ start, end }: ReloadQuery = {}, signal?: AbortSignal): Promise<void> {
    this.#look();
    if (start !== undefined || end !== undefined) this.#looked.add(parseWindow(start, end));
    if (this.#attempts.current === null) await this.#attempts.make((given) => this.#catchUp(given), signal);
    else await this.#reloadWithOthers();
  }

  async explore(): Promise<void> {
    throw badRequest('a cluster is explored; to explore files, start Redlane with them');
  }

  /** Gives up what is asked of the cluster, and what was read of it. */
  async close(): Promise<void> {
    await this.#attempts.stop();
    this.#current?.source.giveUp();
    this.#load.mirror.close();
    await this.#upstream.close();
  }

  /** One page that leaves does not end what others wait for. */
  #reloadWithOthers(): Promise<void> {
    this.#waiting ??= this.#attempts.make((given) => {
      this.#waiting = null;
      return this.#catchUp(given);
    });
    return this.#waiting;
  }

  async #catchUp(signal: AbortSignal): Promise<void> {
    const looked = this.#looked.all();
    if (this.#release === undefined) this.#release = await readVersion(this.#upstream, signal);
    const { mirror, figures, isComplete } = this.#load;
    if (!isComplete || this.#current === null) await this.#load.run(signal, () => this.#onProgress());
    else if (mirror.isMostlyReplaced) await this.#loadAnew(signal);
    else await refreshMirror({ mirror, figures, before: this.#current.known, looked, lost: this.#lost }, signal);
    this.#looked.remove(looked);
    this.#lost = this.#load.mirror.lost;
    if (this.#lost.size > 0) throw lostJobs(this.#lost);
  }

  /** What was replaced takes room in the mirror; beyond some of it, reading everything costs less. */
  async #loadAnew(signal: AbortSignal): Promise<void> {
    const anew = new ClusterLoad(this.#upstream, this.#mostRecords);
    try {
      await anew.run(signal, () => {});
    } catch (error) {
      anew.mirror.close();
      throw error;
    }
    this.#load.mirror.close();
    this.#load = anew;
  }

  /** Shows what has come by now if it is much more than before; when nobody looks any more, it stops the load. */
  #onProgress(): void {
    const shown = this.#current?.records ?? 0;
    if (this.#load.mirror.held(resultKinds.records) > Math.max(FIRST_SHOWN, GROWTH * shown)) this.#publish();
    if (Date.now() - this.#lookedAt > this.#patienceMs) this.#attempts.cancel();
  }

  /** Somebody looks: what was stopped for want of them goes on. */
  #look(): void {
    this.#lookedAt = Date.now();
    const { current, problem } = this.#attempts;
    if (current === null && problem === null && !this.#load.isComplete) this.#attempts.goOn();
  }

  /** The first version, as soon as there is one. Fails with what the cluster said instead. */
  async #firstVersion(): Promise<Version> {
    this.#look();
    await Promise.race([this.#attempts.current, this.#firstShown]);
    if (this.#current !== null) return this.#current;
    throw this.#attempts.problem ?? new UpstreamError('away', 'The cluster has not answered yet.');
  }

  /** What came before something went wrong is worth seeing too. */
  #showNews(): void {
    const { mirror, isComplete } = this.#load;
    const isNews = mirror.changes !== this.#current?.changes;
    if (isNews && (isComplete || mirror.held(resultKinds.records) > 0)) this.#publish();
  }

  #publish(): void {
    const { mirror } = this.#load;
    const { changes } = mirror;
    const results = mirror.snapshot();
    const about = { kind: 'elasticsearch', name: this.#name, simulated: false } as const;
    const before = this.#current;
    // The source orders the results anew: to keep these too would take as much memory again.
    this.#current = {
      source: new LentSource(new ImportedSource(about, results)),
      records: results.records.length,
      known: { jobIds: results.jobs.map(({ job_id }) => job_id), tailStarts: tailStarts(results) },
      changes,
    };
    before?.source.giveUp();
    this.#tellFirstShown();
  }

  #state(): ClusterState {
    const { mirror, figures, isComplete } = this.#load;
    const { problem, retryAt, succeededAt } = this.#attempts;
    return {
      nodes: [...this.#upstream.nodes],
      version: this.#release ?? null,
      state: problem !== null ? 'away' : isComplete ? 'complete' : 'loading',
      problem: problem?.message ?? null,
      retry_at: retryAt,
      checked_at: succeededAt,
      records: figures.describe(resultKinds.records, mirror),
      influencers: figures.describe(resultKinds.influencers, mirror),
    };
  }
}

/** "es.example:9200 and 2 more" */
function nameOf(nodes: readonly string[]): string {
  const [first, ...more] = nodes.map((node) => node.replace(/^https?:\/\//, ''));
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}
