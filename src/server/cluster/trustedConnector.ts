import type { X509Certificate } from 'node:crypto';
import { createSecureContext, rootCertificates, TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import type { ClusterOptions } from './ClusterOptions';

type Trust = Pick<ClusterOptions, 'caCertificate' | 'caFingerprint'>;

/** Opens connections to nodes whose certificates are trusted; no request is sent before that is known. */
export function trustedConnector(trust: Trust, connectMs: number): buildConnector.connector {
  if (trust.caFingerprint !== null) return pinnedConnector(trust.caFingerprint, connectMs);
  const authorities = trust.caCertificate === null ? undefined : [...rootCertificates, trust.caCertificate];
  return buildConnector({ timeout: connectMs, secureContext: createSecureContext({ ca: authorities }) });
}

/** A session that is taken up again does not show the chain, so that none is. */
function pinnedConnector(fingerprint: string, connectMs: number): buildConnector.connector {
  const connect = buildConnector({ timeout: connectMs, rejectUnauthorized: false, maxCachedSessions: 0 });
  return (options, callback) =>
    connect(options, (error, socket) => {
      if (error !== null) return callback(error, null);
      const problem = socket instanceof TLSSocket ? pinProblem(socket, fingerprint, options.hostname) : null;
      if (problem === null) return callback(null, socket);
      socket.destroy();
      callback(problem, null);
    });
}

const problem = (code: string, message: string): Error => Object.assign(new Error(message), { code });

/** Why the certificates of a node do not lead to the one with this fingerprint; null when they do. */
function pinProblem(socket: TLSSocket, fingerprint: string, host: string): Error | null {
  const chain = signedChain(socket.getPeerX509Certificate());
  const [own] = chain;
  const pinned = chain.findIndex((one) => one.fingerprint256.replaceAll(':', '') === fingerprint);
  if (own === undefined || pinned === -1) return unknownChain(chain);
  const outdated = chain.slice(0, pinned + 1).find((one) => !holdsNow(one));
  if (outdated) return problem('CERT_HAS_EXPIRED', `valid from ${outdated.validFrom} to ${outdated.validTo}`);
  return pinned === 0 || isFor(own, host) ? null : problem('ERR_TLS_CERT_ALTNAME_INVALID', own.subjectAltName ?? '');
}

/** The certificates of a chain as far as each is truly signed by the next: a node may send any that it likes. */
function signedChain(first: X509Certificate | undefined): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let one = first; one !== undefined; ) {
    chain.push(one);
    const issuer: X509Certificate | undefined = one.issuerCertificate;
    const isSigned = issuer?.ca && issuer !== one && one.checkIssued(issuer) && one.verify(issuer.publicKey);
    one = isSigned && issuer.fingerprint256 !== one.fingerprint256 ? issuer : undefined;
  }
  return chain;
}

const unknownChain = (chain: readonly X509Certificate[]): Error =>
  problem(
    'REDLANE_FINGERPRINT',
    `shows certificates that the fingerprint in ELASTICSEARCH_CA_FINGERPRINT does not vouch for. Correct it, if one of these is right: ${chain.map((one) => one.fingerprint256).join(', ')}`,
  );

const holdsNow = ({ validFrom, validTo }: X509Certificate): boolean =>
  Date.parse(validFrom) <= Date.now() && Date.now() <= Date.parse(validTo);

const isFor = (certificate: X509Certificate, host: string): boolean =>
  (certificate.checkHost(host) ?? certificate.checkIP(host.replace(/^\[|\]$/g, ''))) !== undefined;
