import { take, takeInfluencerRows, takeRecordRows } from '../../../columns/build/takeRows';
import { orderFromHighest } from '../../../columns/match/rowsByScore';
import { sortedOrder } from '../../../columns/order/sortedOrder';
import type { ImportedResults } from '../importedResults';

/**
 * The same results with records and influencer results lying highest score first: so every page asks for them, and reading a
 * million rows in another order than they lie takes three times as long. Records with one score lie as `results/records` breaks ties,
 * so that the page need not sort what has come; what still ties, and influencer results, as it arrived.
 */
export const highestFirst = (results: ImportedResults): ImportedResults => ({
  ...results,
  ...recordsHighestFirst(results),
  ...influencersHighestFirst(results),
});

function recordsHighestFirst({ records, recordDocuments }: ImportedResults) {
  const order = sortedOrder(records, [{ key: 'score', desc: true }]);
  return { records: takeRecordRows(records, order), recordDocuments: take(recordDocuments, order) };
}

function influencersHighestFirst({ influencers, influencerDocuments }: ImportedResults) {
  const order = orderFromHighest(influencers.influencerScore);
  return {
    influencers: takeInfluencerRows(influencers, order),
    influencerDocuments: take(influencerDocuments, order),
  };
}

/** These rows in the order in which their documents arrived. */
export const asArrived = (rows: Uint32Array, documents: Uint32Array): Uint32Array =>
  rows.slice().sort((a, b) => documents[a] - documents[b]);
