import type { Source } from '../contract/source';
import type { ResultsSource } from './sources/resultsSource';

/** What the server explores: a source that may still be being read, and that may be read anew. */
export type Exploration = {
  /** The source as it stands now; waits while it is first read. An answer asks once, so that it never mixes two versions. */
  source(): Promise<ResultsSource>;
  /** What is being explored; answers at once, even while it is being read. */
  describe(): Promise<Source>;
  /** Reads what has changed anew and lets it take the place of the source. */
  reload(): Promise<void>;
};

/** The exploration of a source that is there and does not change. */
export const steadyExploration = (source: ResultsSource): Exploration => ({
  source: async () => source,
  describe: async () => ({
    ...(await source.describe()),
    state: 'ready',
    changed: [],
    rereading: null,
    reread_problem: null,
  }),
  reload: async () => {},
});
