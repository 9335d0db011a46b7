import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Setting, Settings } from '../Settings';
import { UsageError } from '../UsageError';
import type { ClusterOptions } from './ClusterOptions';

/** Which certificates are trusted. */
type Trust = Pick<ClusterOptions, 'caCertificate' | 'caFingerprint'> & {
  /** The variable that says so; null when none does. */
  readonly from: string | null;
  /** The variable that is given too and does not count. */
  readonly unused: readonly string[];
};

const certificates = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

const isPem = (text: string): boolean => text.includes('-----BEGIN');

/** A variable may hold the certificate itself, whose lines a shell may have joined by `\n`, or its path. */
function pemOf({ value, from }: Setting): string {
  if (isPem(value)) return value.replaceAll('\\n', '\n');
  try {
    return readFileSync(value, 'utf8');
  } catch (error) {
    throw new UsageError(`${from} must hold a PEM certificate or the path of one: ${(error as Error).message}`);
  }
}

function isReadable(certificate: string): boolean {
  try {
    return new X509Certificate(certificate).subject !== undefined;
  } catch {
    return false;
  }
}

function readCertificate(setting: Setting): string {
  const found = pemOf(setting).match(certificates) ?? [];
  if (found.length > 0 && found.every(isReadable)) return found.join('\n');
  throw new UsageError(`${setting.from} must hold a PEM certificate or the path of one; what is there is none`);
}

function readFingerprint({ value, from }: Setting): string {
  const digits = value.replace(/^.*=|[:\s]/g, '').toUpperCase();
  if (/^[\dA-F]{64}$/.test(digits)) return digits;
  throw new UsageError(
    `${from} must hold a SHA-256 fingerprint, 64 hexadecimal digits: openssl x509 -fingerprint -sha256 -in http_ca.crt`,
  );
}

/** Reads what the environment says about the certificates of the cluster. */
export function readTrust(settings: Settings): Trust {
  const certificate = settings.first(['ELASTICSEARCH_CA_CERT']);
  const fingerprint = settings.first(['ELASTICSEARCH_CA_FINGERPRINT']);
  return {
    caCertificate: certificate && readCertificate(certificate),
    caFingerprint: fingerprint && readFingerprint(fingerprint),
    from: (fingerprint ?? certificate)?.from ?? null,
    unused: fingerprint && certificate ? [certificate.from] : [],
  };
}
