import type { Credentials } from './ClusterOptions';

/** What `Authorization` says, null without credentials. */
export function authorization(credentials: Credentials | null): string | null {
  if (credentials === null) return null;
  if (credentials.kind === 'apiKey') return `ApiKey ${credentials.apiKey}`;
  return `Basic ${basicOf(credentials.username, credentials.password)}`;
}

const basicOf = (username: string, password: string): string =>
  Buffer.from(`${username}:${password}`).toString('base64');

function secretsOf(credentials: Credentials): string[] {
  if (credentials.kind === 'basic') {
    return [basicOf(credentials.username, credentials.password), credentials.password];
  }
  const plain = Buffer.from(credentials.apiKey, 'base64').toString();
  return [credentials.apiKey, plain, plain.slice(plain.indexOf(':') + 1)];
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** Makes a function that takes the credentials out of a text of the upstream, which may send back what it was sent. */
export function withoutSecrets(credentials: Credentials | null): (text: string) => string {
  if (credentials === null) return (text) => text;
  const secrets = secretsOf(credentials).flatMap((secret) => [secret, inJson(secret), encodeURIComponent(secret)]);
  return (text) => secrets.filter((one) => one !== '').reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
}
