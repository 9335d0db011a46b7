import { checkServerIdentity, type PeerCertificate } from 'node:tls';

/** What may be wrong with certificates, as codes of errors; the first two are node's own. */
export const certificateCodes = {
  otherHost: 'ERR_TLS_CERT_ALTNAME_INVALID',
  outdated: 'CERT_HAS_EXPIRED',
  otherFingerprint: 'REDLANE_OTHER_FINGERPRINT',
} as const;

/** An error about a certificate, to be told by its code. */
export const certificateProblem = (what: keyof typeof certificateCodes, message: string): Error =>
  Object.assign(new Error(message), { code: certificateCodes[what] });

/** Fails a certificate that is for other hosts, by naming them. */
export function checkHost(host: string, certificate: PeerCertificate): Error | undefined {
  const isOther = checkServerIdentity(host, certificate) !== undefined;
  return isOther ? certificateProblem('otherHost', certificate.subjectaltname ?? 'it names none') : undefined;
}
