import type { Setting } from '../Settings';
import { UsageError } from '../UsageError';
import type { Credentials } from './ClusterOptions';

/** Addresses of one cluster, and the credentials that stood in them. */
type Nodes = { readonly nodes: readonly string[]; readonly credentials: Credentials | null };

const EXAMPLE = 'https://es.example:9200';

/** Whether it names a node and no more. Where a password holds a slash, the rest of it and the host have become the path. */
const isOfNode = ({ protocol, pathname, search, hash }: URL): boolean =>
  /^https?:$/.test(protocol) && !pathname.includes('@') && search === '' && hash === '';

/** Credentials may stand in it, so that it is never shown. */
function readAddress(address: string, from: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url !== null && isOfNode(url)) return url;
  throw new UsageError(
    `${from} must hold the address of Elasticsearch, such as ${EXAMPLE}, or several with commas between them; ` +
      'what is special in a password is written as %2F and the like',
  );
}

function decoded(text: string, from: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new UsageError(`${from} holds credentials in which a % is not written as %25`);
  }
}

function readCredentials({ username, password }: URL, from: string): Credentials | null {
  if (username === '' && password === '') return null;
  if (username !== '' && password !== '') {
    return { kind: 'basic', from, username: decoded(username, from), password: decoded(password, from) };
  }
  throw new UsageError(`${from} holds only half of what signs in: write https://user:password@host, or neither`);
}

/** Each user once: a cluster has one. */
function onlyOne(found: readonly Credentials[], from: string): Credentials | null {
  const [first = null, ...others] = found;
  if (others.every((one) => JSON.stringify(one) === JSON.stringify(first))) return first;
  throw new UsageError(`${from} holds different credentials for the nodes of one cluster: give them once`);
}

const withoutCredentials = ({ origin, pathname }: URL): string => `${origin}${pathname}`.replace(/\/+$/, '');

/** Reads one address or several, with commas or spaces between them; fails with a UsageError that shows none of them. */
export function readNodes({ value, from }: Setting): Nodes {
  const urls = value
    .split(/[\s,]+/)
    .filter((address) => address !== '')
    .map((address) => readAddress(address, from));
  if (urls.length === 0) throw new UsageError(`${from} holds no address; give one such as ${EXAMPLE}`);
  const credentials = urls.map((url) => readCredentials(url, from)).filter((one) => one !== null);
  return { nodes: [...new Set(urls.map(withoutCredentials))], credentials: onlyOne(credentials, from) };
}
