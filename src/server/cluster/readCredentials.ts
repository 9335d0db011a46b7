import type { Setting, Settings } from '../Settings';
import { UsageError } from '../UsageError';
import type { Credentials } from './ClusterOptions';

const API_KEY = 'ELASTICSEARCH_API_KEY';
const USERNAME = 'ELASTICSEARCH_USERNAME';
const PASSWORD = 'ELASTICSEARCH_PASSWORD';

/** What a person may choose among, the first that is given counting. */
type Candidate = {
  readonly names: readonly string[];
  readonly read: (settings: Settings, name: string) => Credentials;
};

const candidates: readonly Candidate[] = [
  { names: [API_KEY], read: readApiKey },
  { names: [PASSWORD, USERNAME], read: readPassword },
  { names: ['ES_LOCAL_API_KEY', 'ES_API_KEY'], read: readApiKey },
];

/** What signs in, and the names of the variables that are given too and do not count. What stands in the address comes first. */
type SignIn = { readonly credentials: Credentials | null; readonly unused: readonly string[] };

/** Reads what signs in to the cluster; fails with a UsageError that shows none of it. */
export function readCredentials(settings: Settings, inAddress: Credentials | null): SignIn {
  const given = candidates.flatMap(({ names, read }) => settings.given(names).map((name) => ({ name, read })));
  const [first] = given;
  const names = given.map(({ name }) => name);
  if (inAddress !== null || first === undefined) return { credentials: inAddress, unused: names };
  const isUsed = first.read === readPassword ? isPartOfPassword : (name: string) => name === first.name;
  return { credentials: first.read(settings, first.name), unused: names.filter((name) => !isUsed(name)) };
}

const isPartOfPassword = (name: string): boolean => name.startsWith(PASSWORD) || name.startsWith(USERNAME);

function readApiKey(settings: Settings, name: string): Credentials {
  const { value, from } = settings.read(name);
  const text = value.trim();
  // Some of Elastic's tools take id and key apart, and then encode them as Elasticsearch wants them.
  const apiKey = text.includes(':') ? Buffer.from(text).toString('base64') : text;
  if (/^[\w.~+/=:-]+$/.test(text)) return { kind: 'apiKey', apiKey, from };
  throw new UsageError(`${from} holds no API key: take what Elasticsearch called "encoded" when the key was made`);
}

function readPassword(settings: Settings): Credentials {
  const username = required(settings, USERNAME, PASSWORD);
  const password = required(settings, PASSWORD, USERNAME);
  if (/[\p{Cc}:]/u.test(username.value)) throw new UsageError(`${username.from} holds a colon or a control character`);
  if (/\p{Cc}/u.test(password.value)) throw new UsageError(`${password.from} holds a control character`);
  return { kind: 'basic', username: username.value, password: password.value, from: password.from };
}

function required(settings: Settings, name: string, other: string): Setting {
  const found = settings.first([name]);
  if (found !== null) return found;
  throw new UsageError(`${other} is set, but ${name} is not; set both, or ${API_KEY} instead`);
}
