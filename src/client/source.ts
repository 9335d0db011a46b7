import { queryOptions, useQuery } from '@tanstack/react-query';
import { source } from '../contract/source';
import { fetchJson } from './http';

/** What is being explored, and what its import found. */
const sourceQuery = queryOptions({
  queryKey: ['source'],
  queryFn: ({ signal }) => fetchJson('/api/source', source, signal),
});

export const useSource = () => useQuery(sourceQuery);
