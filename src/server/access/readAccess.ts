import type { Settings } from '../Settings';
import { UsageError } from '../UsageError';
import type { Access } from './Access';
import { reachedAs } from './hosts';

const DEFAULT_HOST = '127.0.0.1';
const SHORTEST_TOKEN = 16;

/** The flags that say who may ask, for `parseArgs`. */
export const accessFlags = {
  host: { type: 'string' },
  token: { type: 'string' },
  'no-auth': { type: 'boolean', default: false },
  'allow-host': { type: 'string', multiple: true },
} as const;

/** What the help says of these flags. */
export const accessHelp = `\
  --host NAME   name or address to listen on (default ${DEFAULT_HOST}, or the environment variable HOST); any but this
                machine's own asks for a token
  --token TEXT  what a browser must be signed in with, and a client send as "Authorization: Bearer TEXT"; at least
                ${SHORTEST_TOKEN} characters. Others on this machine can see it in the list of processes: better set REDLANE_TOKEN,
                or REDLANE_TOKEN_FILE to a file that holds it
  --no-auth     with --host or --allow-host: let everybody in who reaches the server, since something else guards it
  --allow-host NAME
                another name by which browsers know this server, as behind a proxy; asks for a token too; may be
                repeated (or, separated by commas, REDLANE_ALLOWED_HOSTS)`;

type AccessValues = {
  readonly host?: string;
  readonly token?: string;
  readonly 'no-auth': boolean;
  readonly 'allow-host'?: readonly string[];
};

/** Who may ask, by flags, then by the environment. Throws a UsageError when the network would be let in unasked. */
export function readAccess(flags: AccessValues, settings: Settings): Access {
  const { HOST, REDLANE_ALLOWED_HOSTS } = settings.variables;
  const names = flags['allow-host'] ?? REDLANE_ALLOWED_HOSTS?.split(',') ?? [];
  const access = {
    host: flags.host || HOST || DEFAULT_HOST,
    token: readToken(flags.token, settings),
    allowedHosts: names.map(trimmed).filter(Boolean).map(readName),
  };
  checkGuarded(access, flags['no-auth']);
  return access;
}

const trimmed = (text: string): string => text.trim();

function checkGuarded(access: Access, isOpen: boolean): void {
  const { token } = access;
  if (token !== null && isOpen) {
    throw new UsageError('--no-auth lets everybody in, and a token does not: leave one of them out');
  }
  const name = reachedAs(access);
  if (token === null && !isOpen && name !== null) throw unguarded(name);
}

const unguarded = (name: string): UsageError =>
  new UsageError(
    `as "${name}" others than this machine could read the results: set REDLANE_TOKEN (or REDLANE_TOKEN_FILE, or --token) to a ` +
      `secret of at least ${SHORTEST_TOKEN} characters, or say --no-auth when something else guards it`,
  );

function readToken(flag: string | undefined, settings: Settings): string | null {
  const text = flag ?? settings.first(['REDLANE_TOKEN'])?.value ?? null;
  if (text === null || (/^[!-~]+$/.test(text) && text.length >= SHORTEST_TOKEN)) return text;
  throw new UsageError(
    `the token must have at least ${SHORTEST_TOKEN} characters, letters, digits and punctuation without spaces; ` +
      'openssl rand -hex 24 prints a good one',
  );
}

function readName(name: string): string {
  if (/^[\w-]+(\.[\w-]+)*$/.test(name)) return name.toLowerCase();
  throw new UsageError(`--allow-host takes a name such as redlane.example, without scheme and port, not "${name}"`);
}
