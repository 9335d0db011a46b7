import { MAX_RESULT_WINDOW } from '../contract/common';
import { recordsAnswer } from '../contract/records';
import { type AnomalyDetails, toAnomalyDetails } from '../domain/anomaly';
import type { TimeRange } from '../domain/time';
import { fetchJson } from './http';
import { useOfVersion } from './useOfVersion';

/** The path of a results API of one job over a time range, as many results as one page can hold. */
export function resultsPath(jobId: string, kind: 'records' | 'influencers', { from, to }: TimeRange): string {
  const query = new URLSearchParams({ start: String(from), end: String(to), size: String(MAX_RESULT_WINDOW) });
  return `/_ml/anomaly_detectors/${encodeURIComponent(jobId)}/results/${kind}?${query}`;
}

/** The path of the one record that stands at a place of the answer to `useRecords`. */
export function recordPath(jobId: string, { from, to }: TimeRange, place: number): string {
  const query = new URLSearchParams({ start: String(from), end: String(to), from: String(place), size: '1' });
  return `/_ml/anomaly_detectors/${encodeURIComponent(jobId)}/results/records?${query}`;
}

async function fetchRecords(jobId: string, range: TimeRange, signal: AbortSignal): Promise<AnomalyDetails[]> {
  const answer = await fetchJson(resultsPath(jobId, 'records', range), recordsAnswer, signal);
  return answer.records.map(toAnomalyDetails);
}

/** Whole records of one job in a time range, highest score first: for one bucket, not for bulk (see `useRecordColumns`). */
export const useRecords = (jobId: string, range: TimeRange) =>
  useOfVersion(['records', jobId, range], (signal) => fetchRecords(jobId, range, signal));
