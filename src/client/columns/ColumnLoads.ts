import { ApiError } from '../ApiError';
import type { ColumnBoard } from './ColumnBoard';
import type { ColumnStore } from './ColumnStore';
import type { LoadProgress } from './columnLoad';

/** Figures that follow each other more quickly cannot be read, and each is a render. */
const BETWEEN_FIGURES_MS = 100;

const MOST_TRIES = 4;

type OnProgress = (progress: LoadProgress) => void;

/**
 * Brings versions of the source into the columns, one after the other, and has everything asked again when there is something new to
 * answer from. A load that has begun is finished: of versions that follow each other quickly, one is shown, and then the latest.
 */
export class ColumnLoads {
  readonly #store: Pick<ColumnStore, 'load'>;
  readonly #board: Pick<ColumnBoard, 'refresh'>;
  #last: Promise<unknown> = Promise.resolve();
  #edition = 0;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(store: Pick<ColumnStore, 'load'>, board: Pick<ColumnBoard, 'refresh'>) {
    this.#store = store;
    this.#board = board;
  }

  /** Loads this version, or one that has taken its place. When `signal` is aborted before its turn, nothing is loaded. Rejects with `ApiError`. */
  load(version: string, onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    const load = this.#last.then(() => this.#bring(version, onProgress, signal));
    this.#last = load.catch(() => undefined);
    return load;
  }

  async #bring(version: string, onProgress: OnProgress, signal: AbortSignal): Promise<void> {
    for (let tries = 1; tries <= MOST_TRIES && !signal.aborted; tries++) {
      const loaded = await this.#loadOnce(onProgress).catch((error) => {
        if (isOutdated(error) && tries < MOST_TRIES) return OUTDATED;
        throw error;
      });
      // What was loaded ahead may be of a version that has been read anew since.
      if (loaded === null || loaded === version) return;
    }
  }

  /** Resolves with the version that was loaded; null when the server does not say. */
  async #loadOnce(onProgress: OnProgress): Promise<string | null> {
    let version: string | null = null;
    await this.#store.load((progress) => {
      version = progress.version;
      this.#tell(progress, onProgress);
    });
    return version;
  }

  #tell(progress: LoadProgress, onProgress: OnProgress): void {
    const isNews = progress.edition > this.#edition || progress.isComplete;
    if (isNews || performance.now() - this.#toldAt > BETWEEN_FIGURES_MS) {
      onProgress(progress);
      this.#toldAt = performance.now();
    }
    if (progress.edition > this.#edition) this.#board.refresh();
    this.#edition = progress.edition;
  }
}

/** No version is called so. */
const OUTDATED = '';

const isOutdated = (error: unknown): boolean => error instanceof ApiError && error.kind === 'outdated';
