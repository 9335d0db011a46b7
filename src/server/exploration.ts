import type { ReloadQuery, Source } from '../contract/source';
import type { ResultsSource } from './sources/resultsSource';

/** What the server explores: a source that may still be being read, and that may be read anew. */
export type Exploration = {
  /**
   * Answers from the source as it stands now, waiting while it is first read. It stays open until the answer is there, so
   * that no answer mixes two versions. What is asked elsewhere for it is given up with `signal`.
   */
  withSource<T>(answer: (source: ResultsSource) => T | Promise<T>, signal?: AbortSignal): Promise<T>;
  /** What is being explored; answers at once, even while it is being read. */
  describe(): Promise<Source>;
  /** Reads what has changed anew and lets it take the place of the source; `looked` is the time that is looked at. */
  reload(looked?: ReloadQuery, signal?: AbortSignal): Promise<void>;
  /**
   * Reads these files and lets them take the place of the source; afterwards they are not needed any more. Fails with an ImportError,
   * and then the source stays as it was.
   */
  explore(paths: readonly string[]): Promise<void>;
};
