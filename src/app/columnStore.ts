import '../client/withoutEval';
import { createWorkerStore } from '../client/columns/createColumnStore';
import { loadAhead } from '../client/columns/loadAhead';

/** The column store of the page. A script of its own, so that the columns are on their way while the page is still being read. */
export const columnStore = loadAhead(createWorkerStore());
