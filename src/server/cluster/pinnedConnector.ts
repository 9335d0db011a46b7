import type { X509Certificate } from 'node:crypto';
import { TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import { certificateProblem, checkHost } from './certificateProblem';

/**
 * Opens connections to nodes whose certificates lead to the one with this fingerprint. Who names an authority by it asks for the
 * name of the host too; who names the node's own does not.
 */
export function pinnedConnector(fingerprint: string, connectMs: number): buildConnector.connector {
  // A session that is taken up again does not show the chain, so that none is.
  const connect = buildConnector({ timeout: connectMs, rejectUnauthorized: false, maxCachedSessions: 0 });
  return (options, callback) =>
    connect(options, (error, socket) => {
      if (error !== null) return callback(error, null);
      const refusal = socket instanceof TLSSocket ? refusalOf(socket, fingerprint, options.hostname) : null;
      if (refusal === null) return callback(null, socket);
      socket.destroy();
      callback(refusal, null);
    });
}

/** A certificate may be such that it cannot even be looked at. */
function refusalOf(socket: TLSSocket, fingerprint: string, host: string): Error | null {
  try {
    return chainProblem(signedChain(socket.getPeerX509Certificate()), fingerprint, host);
  } catch (error) {
    return error as Error;
  }
}

function chainProblem(chain: readonly X509Certificate[], fingerprint: string, host: string): Error | null {
  const [own] = chain;
  const pinned = chain.findIndex((one) => one.fingerprint256.replaceAll(':', '') === fingerprint);
  if (own === undefined || pinned === -1) return otherFingerprint(chain);
  const outdated = chain.slice(0, pinned + 1).find((one) => !holdsNow(one));
  if (outdated) return certificateProblem('outdated', `valid from ${outdated.validFrom} to ${outdated.validTo}`);
  return pinned === 0 ? null : (checkHost(host, own.toLegacyObject()) ?? null);
}

/** The certificates of a chain as far as each is truly signed by the next: a node may send any that it likes. */
function signedChain(first: X509Certificate | undefined): X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let one = first; one !== undefined; ) {
    chain.push(one);
    const issuer: X509Certificate | undefined = one.issuerCertificate;
    const isSigned = issuer?.ca && one.checkIssued(issuer) && one.verify(issuer.publicKey);
    one = isSigned && issuer.fingerprint256 !== one.fingerprint256 ? issuer : undefined;
  }
  return chain;
}

const otherFingerprint = (chain: readonly X509Certificate[]): Error =>
  certificateProblem('otherFingerprint', chain.map((one) => one.fingerprint256).join(', '));

const holdsNow = ({ validFrom, validTo }: X509Certificate): boolean =>
  Date.parse(validFrom) <= Date.now() && Date.now() <= Date.parse(validTo);
