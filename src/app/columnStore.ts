import { createWorkerStore } from '../client/columns/createWorkerStore';
import { loadAhead } from '../client/columns/loadAhead';

/** The column store of the page. It needs nothing of the page, so that the columns are on their way before that is read. */
export const columnStore = loadAhead(createWorkerStore());
