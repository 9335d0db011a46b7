import { queryOptions, useQuery } from '@tanstack/react-query';
import { categoriesAnswer } from '../contract/categories';
import type { Category } from '../domain/category';
import { fetchJson } from './http';
import { useVersion } from './source';

/** One category of a job's messages; null when the source does not hold it. */
const categoryQuery = (version: string | undefined, jobId: string, id: number) =>
  queryOptions({
    queryKey: ['category', version, jobId, id],
    queryFn: async ({ signal }): Promise<Category | null> => {
      const path = `/_ml/anomaly_detectors/${encodeURIComponent(jobId)}/results/categories/${id}`;
      const { categories } = await fetchJson(path, categoriesAnswer, signal);
      const [found] = categories;
      return found === undefined ? null : { id, terms: found.terms, regex: found.regex, examples: found.examples };
    },
  });

export const useCategory = (jobId: string, id: number) => useQuery(categoryQuery(useVersion(), jobId, id));
