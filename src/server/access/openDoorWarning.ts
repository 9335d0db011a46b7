import type { Access } from './Access';
import { isLoopback } from './hosts';

/** What to say at the start where everybody who reaches the server is let in; null where nobody else can reach it or a token guards it. */
export function openDoorWarning({ host, token }: Access): string | null {
  if (isLoopback(host) || token !== null) return null;
  return `warning: --no-auth, so that all who can reach ${host} can read the results`;
}
