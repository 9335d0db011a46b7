import { useQuery } from '@tanstack/react-query';
import { session } from '../contract/session';
import { fetchJson } from './http';

/** Whether who looks at the page has signed in with a token; false until that is known. */
export function useIsSignedIn(): boolean {
  const { data } = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => fetchJson('/api/session', session, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.token_required === true;
}
