import { describe, expect, it } from 'vitest';
import { readCertificates } from '../../../electron/core/adapters/certificates.ts';
import { certificateFor, opensslAvailable, testAuthority, withAuthority } from '../../kit/tls/certificates.ts';

describe.skipIf(!opensslAvailable)('a file of certificates (needs OpenSSL 3)', () => {
  it('is told by who each is, who vouches for it, how long, and whether it may vouch for others', () => {
    const file = readCertificates(`# company\n${withAuthority(certificateFor('proxy.example')).cert}`);
    expect(file).toMatchObject({
      ok: true,
      certificates: [
        { subject: 'proxy.example', issuer: 'Chaveiro test authority', isAuthority: false },
        { subject: 'Chaveiro test authority', issuer: 'Chaveiro test authority', isAuthority: true },
      ],
    });
    const [leaf] = file.ok ? file.certificates : [];
    expect(Math.round(((leaf?.validTo ?? 0) - (leaf?.validFrom ?? 0)) / 86_400_000)).toBe(30);
    expect(leaf?.fingerprint).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  });

  it('is refused whole where one of them is broken or cut off', () => {
    const sound = testAuthority();
    const cut = sound.slice(0, sound.indexOf('-----END'));
    for (const pem of ['', 'no certificate', cut, `${sound}${cut}`, sound.replace(/[A-Za-z]{8}/, 'AAAAAAAA')]) {
      expect(readCertificates(pem)).toEqual({ ok: false, reason: 'pemInvalid' });
    }
  });

  it('is refused where a private key slipped in: it would be kept and shown', () => {
    const { cert, key } = certificateFor('proxy.example');
    expect(readCertificates(cert + key)).toEqual({ ok: false, reason: 'pemHasPrivateKey' });
  });
});
