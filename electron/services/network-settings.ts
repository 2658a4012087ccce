import { AppError } from '../../shared/errors/app-error.ts';
import type { Reason } from '../../shared/errors/reasons.ts';
import type { Certificate } from '../../shared/model/certificate.ts';
import type { NetworkSettings } from '../../shared/model/settings.ts';
import type { ReadCertificates } from '../ports/certificates.ts';

const refuse = (field: string, reason: Reason): AppError => new AppError('VALIDATION_FAILED', { field, reason });

/** What a file of authorities holds. Throws VALIDATION_FAILED (pemInvalid, pemHasPrivateKey), naming `field`. */
export function certificatesOf(read: ReadCertificates, pem: string, field = 'pem'): readonly Certificate[] {
  const file = read(pem);
  if (file.ok) return file.certificates;
  throw refuse(field, file.reason);
}

/** Refuses a proxy that is no plain `scheme://host:port`, one without which its login means nothing, and a bad file. */
export function requireSoundNetwork(network: Omit<NetworkSettings, 'proxyHasPassword'>, read: ReadCertificates): void {
  const { proxyUrl, proxyUser, extraCaPem } = network;
  if (proxyUrl !== null) {
    const { username, password, pathname, search, hash } = new URL(proxyUrl);
    if (username !== '' || password !== '') throw refuse('network.proxyUrl', 'urlUserInfo');
    if (pathname !== '/' || search !== '' || hash !== '') throw refuse('network.proxyUrl', 'wrongFormat');
  }
  // Basic authentication ends the user at the first colon.
  if (proxyUser?.includes(':')) throw refuse('network.proxyUser', 'wrongFormat');
  if (extraCaPem !== null) certificatesOf(read, extraCaPem, 'network.extraCaPem');
}
