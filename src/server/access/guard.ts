import type { Hono } from 'hono';
import type { Access } from './Access';
import { onlyKnownHosts } from './onlyKnownHosts';
import { onlyOwnPages } from './onlyOwnPages';
import { onlyPlainTargets } from './onlyPlainTargets';
import { onlySignedIn } from './onlySignedIn';
import { Sessions } from './Sessions';
import { addSignIn } from './signIn';
import { TokenGate } from './TokenGate';

/** What every request must pass before anything is looked up for it. */
export function guard(app: Hono, access: Access): void {
  app.use(onlyPlainTargets);
  app.use(onlyKnownHosts(access));
  app.use(onlyOwnPages);
  if (access.token === null) return;
  const [gate, sessions] = [new TokenGate(access.token), new Sessions()];
  addSignIn(app, gate, sessions);
  app.use(onlySignedIn(gate, sessions));
}
