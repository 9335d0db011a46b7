import { readFileSync } from 'node:fs';
import type { TlsIdentity } from './faultyCluster';

const tlsFile = (name: string): string => readFileSync(`test/fixtures/tls/${name}.pem`, 'utf8');

/** The authority of the test servers. */
export const testAuthority = tlsFile('test-ca');

/** The key and the certificate of one of the test servers, such as `test-server`. */
export const testCertificate = (server: string): TlsIdentity => ({
  key: tlsFile(`${server}-key`),
  cert: tlsFile(server) + testAuthority,
});
