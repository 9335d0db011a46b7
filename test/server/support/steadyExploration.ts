import type { Exploration } from '../../../src/server/exploration';
import type { ResultsSource } from '../../../src/server/sources/resultsSource';

/** The exploration of a source that is there and does not change. */
export const steadyExploration = (source: ResultsSource): Exploration => ({
  withSource: async (answer) => answer(source),
  describe: async () => ({
    ...(await source.describe()),
    ...{ state: 'ready', changed: [], rereading: null, reread_problem: null, kibana: null, cluster: null },
  }),
  reload: async () => {},
  explore: async () => {},
});
