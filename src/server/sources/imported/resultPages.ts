import { firstRows } from '../../../columns/order/firstRows';
import type { StoredInfluencer } from '../../../contract/influencers';
import type { StoredRecord } from '../../../contract/records';
import { influencerAnswer } from '../answers/influencerAnswer';
import { recordAnswer } from '../answers/recordAnswer';
import type { ImportedResults } from '../importedResults';
import type { AnswerText, ResultsQuery } from '../resultsSource';
import { orderRows, sortKeys } from '../searchRows';
import { influencerSortValue } from '../sortFields';
import { parseWindow } from '../window';
import { asArrived } from './highestFirst';
import { orderRecords, recordKeys } from './orderRecords';
import { pageText } from './pageText';
import { searchInfluencers, searchRecords } from './searchJobs';

/** One page of the records of a job. Only the rows that can be on it are ordered, and only those on it are read. */
export function recordsPage(results: ImportedResults, jobId: string, query: ResultsQuery): AnswerText {
  const { records, documents, recordDocuments } = results;
  const rows = searchRecords(records, [jobId], rowFilter(query));
  const keys = recordKeys(results, rows, query);
  const page = pageOf(rows, keys, query, (first) => orderRecords(results, first, keys, query.desc));
  const print = (stored: unknown) => recordAnswer(stored as StoredRecord, query.human);
  const numbers = numbersOf(recordDocuments, page);
  return pageText(documents, { name: 'records', count: rows.length, numbers }, query.human, print);
}

/** One page of the influencer results of a job. */
export function influencersPage(results: ImportedResults, jobId: string, query: ResultsQuery): AnswerText {
  const { influencers, documents, influencerDocuments } = results;
  const rows = searchInfluencers(influencers, [jobId], rowFilter(query));
  const keys = influencerKeys(results, rows, query);
  const page = pageOf(rows, keys, query, (first) => orderRows(asArrived(first, influencerDocuments), keys, query.desc));
  const print = (stored: unknown) => influencerAnswer(stored as StoredInfluencer, query.human);
  const numbers = numbersOf(influencerDocuments, page);
  return pageText(documents, { name: 'influencers', count: rows.length, numbers }, query.human, print);
}

const rowFilter = ({ start, end, minScore, excludeInterim }: ResultsQuery) => ({
  window: parseWindow(start, end),
  minScore,
  excludeInterim,
});

type Order = (rows: Uint32Array) => Uint32Array;

function pageOf(rows: Uint32Array, keys: Float64Array, { from, size, desc }: ResultsQuery, order: Order): Uint32Array {
  return order(firstRows(rows, keys, desc, from + size)).subarray(from, from + size);
}

const numbersOf = (documents: Uint32Array, rows: Uint32Array): Uint32Array => rows.map((row) => documents[row]);

function influencerKeys(results: ImportedResults, rows: Uint32Array, { sort, desc }: ResultsQuery): Float64Array {
  const { influencers, scoresComplete, documents, influencerDocuments } = results;
  if (sort === 'timestamp' || sort === '@timestamp') return influencers.timestamp;
  if (sort === 'influencer_score' && scoresComplete) return influencers.influencerScore;
  const read = (row: number) => documents.read(influencerDocuments[row]) as StoredInfluencer;
  return sortKeys(influencers.length, rows, desc, (row) => influencerSortValue(read(row), sort));
}
