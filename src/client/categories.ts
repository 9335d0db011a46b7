import { categoriesAnswer } from '../contract/categories';
import type { Category } from '../domain/category';
import { fetchJson } from './http';
import { useOfVersion } from './useOfVersion';

async function fetchCategory(jobId: string, id: number, signal: AbortSignal): Promise<Category | null> {
  const path = `/_ml/anomaly_detectors/${encodeURIComponent(jobId)}/results/categories/${id}`;
  const { categories } = await fetchJson(path, categoriesAnswer, signal);
  const [found] = categories;
  return found === undefined ? null : { id, terms: found.terms, regex: found.regex, examples: found.examples };
}

/** One category of a job's messages; null when the source does not hold it. */
export const useCategory = (jobId: string, id: number) =>
  useOfVersion(['category', jobId, id], (signal) => fetchCategory(jobId, id, signal));
