import { hashKey, type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from './ApiError';
import { useVersion } from './source';

/** What is asked, and of what: it tells one question from another. */
type AskedOf = readonly [name: string, ...of: unknown[]];

const withVersion = ([name, ...of]: AskedOf, version: string | undefined) => [name, version, ...of];
const withoutVersion = ([name, , ...of]: readonly unknown[]) => [name, ...of];

/** What an earlier version answered last to the same question. */
function earlierAnswer<Answer>(client: QueryClient, question: AskedOf): Answer | undefined {
  const same = hashKey(question);
  const [latest] = client
    .getQueryCache()
    .findAll({ queryKey: [question[0]] })
    .filter(({ queryKey, state }) => state.data !== undefined && hashKey(withoutVersion(queryKey)) === same)
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
  return latest?.state.data as Answer | undefined;
}

/** The server could not be reached, or is not able to answer now. */
const isAway = (error: unknown): boolean =>
  error instanceof ApiError && (error.kind === 'network' || [429, 502, 503, 504].includes(error.status ?? 0));

/**
 * Asks something of the version that is explored. What an earlier version answered stands until this one has, and stays where this one
 * cannot be asked now.
 */
export function useOfVersion<Answer>(question: AskedOf, ask: (signal: AbortSignal) => Promise<Answer>) {
  const client = useQueryClient();
  const version = useVersion();
  const askOrKeep = async ({ signal }: { signal: AbortSignal }): Promise<Answer> =>
    ask(signal).catch((error) => {
      const earlier = isAway(error) ? earlierAnswer<Answer>(client, question) : undefined;
      if (earlier === undefined) throw error;
      return earlier;
    });
  const { data, error, refetch } = useQuery({
    queryKey: withVersion(question, version),
    queryFn: version === undefined ? skipToken : askOrKeep,
  });
  return { data: data ?? (error ? undefined : earlierAnswer<Answer>(client, question)), error, refetch };
}
