import type { Access } from './Access';
import { reachedAs } from './hosts';

/** What to say at the start where everybody who reaches the server is let in; null where nobody else can reach it or a token guards it. */
export function openDoorWarning(access: Access): string | null {
  const name = reachedAs(access);
  if (name === null || access.token !== null) return null;
  return `warning: --no-auth, so that all who can reach ${name} can read the results`;
}
