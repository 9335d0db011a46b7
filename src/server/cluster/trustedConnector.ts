import { createSecureContext, rootCertificates } from 'node:tls';
import { buildConnector } from 'undici';
import type { ClusterOptions } from './ClusterOptions';
import { checkHost } from './certificateProblem';
import { pinnedConnector } from './pinnedConnector';

type Trust = Pick<ClusterOptions, 'caCertificate' | 'caFingerprint'>;

/** Opens connections to nodes whose certificates are trusted; no request is sent before that is known. */
export function trustedConnector(trust: Trust, connectMs: number): buildConnector.connector {
  if (trust.caFingerprint !== null) return pinnedConnector(trust.caFingerprint, connectMs);
  const authorities = trust.caCertificate === null ? undefined : [...rootCertificates, trust.caCertificate];
  const secureContext = createSecureContext({ ca: authorities });
  return buildConnector({ timeout: connectMs, secureContext, checkServerIdentity: checkHost });
}
