import { isLoopback } from '../access/hosts';
import type { Setting, Settings } from '../Settings';
import type { ClusterOptions, Credentials } from './ClusterOptions';
import { readCredentials } from './readCredentials';
import { readNodes } from './readNodes';
import { readTrust } from './readTrust';

/** A cluster to explore, and what to say of how it was found: a sentence each, without secrets. */
type FoundCluster = { readonly cluster: ClusterOptions; readonly remarks: readonly string[] };

const addressNames = ['ELASTICSEARCH_URL', 'ES_LOCAL_URL', 'ES_URL'];

const FLAG = '--elasticsearch';

/** Reads where the cluster is from the flag or else the environment, and all else from there; null when neither names one. */
export function readClusterOptions(flag: string | undefined, settings: Settings): FoundCluster | null {
  const names = settings.given(addressNames);
  const address = flag === undefined ? settings.first(addressNames) : { value: flag, from: FLAG };
  if (address === null) return null;
  const { nodes, credentials: inAddress } = readNodes(address);
  const { from: trustedBy, unused: untrusted, ...trust } = readTrust(settings);
  const { credentials, unused } = readCredentials(settings, inAddress);
  const cluster = { nodes, credentials, ...trust };
  const remarks = [
    used(cluster, address, trustedBy),
    ...overruled(flag === undefined ? names.slice(1) : names, address.from),
    ...overruled(unused, credentials?.from ?? ''),
    ...overruled(untrusted, trustedBy ?? ''),
    ...warnings(cluster, address),
  ];
  return { cluster, remarks };
}

const signIn = (credentials: Credentials | null): string => {
  if (credentials === null) return 'without credentials';
  const what = credentials.kind === 'apiKey' ? 'API key' : `password of the user ${credentials.username}`;
  return `${what} from ${credentials.from}`;
};

function used({ nodes, credentials }: ClusterOptions, { from }: Setting, trustedBy: string | null): string {
  const trust = trustedBy === null ? '' : `; certificate by ${trustedBy}`;
  return `Elasticsearch ${nodes.join(', ')}, from ${from}; ${signIn(credentials)}${trust}`;
}

const overruled = (names: readonly string[], by: string): string[] =>
  names.map((name) => `${name} is set too, but ${by} counts before it`);

const isFar = (node: string): boolean => !isLoopback(new URL(node).hostname.replace(/^\[|\]$/g, ''));

function warnings({ nodes, credentials }: ClusterOptions, { from }: Setting): string[] {
  const open = credentials === null ? undefined : nodes.find((node) => node.startsWith('http:') && isFar(node));
  const isInFlag = from === FLAG && credentials?.from === FLAG;
  return [
    ...(open === undefined ? [] : [`Warning: the credentials go to ${open} where others can read them; use https`]),
    ...(isInFlag ? ['Warning: a password in the command line stays in its history; use ELASTICSEARCH_PASSWORD'] : []),
  ];
}
