import { describe, expect, it } from 'vitest';
import { answersOf, probeOnce } from '../kit/prober.ts';
import { opensslAvailable } from '../kit/tls/certificates.ts';
import { playFixtures } from './play-fixtures.ts';
import { vendorAtHome } from './vendor-at-home.ts';

const apiKey = `re_${'Ab1_'.repeat(8)}`;

describe('Resend', () => {
  playFixtures({ provider: 'resend', host: 'api.resend.com', fields: { apiKey } });
});

describe.skipIf(!opensslAvailable)("Resend's request", () => {
  it('carries the key as bearer and says who asks, for Resend turns nobodies away', async () => {
    const { vendor, world } = await vendorAtHome('api.resend.com', {
      'GET /domains': { status: 200, body: { data: [{ name: 'agencia.example', status: 'verified' }] } },
    });
    const report = await probeOnce({ provider: 'resend', fields: { apiKey }, world });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests).toMatchObject([
      { method: 'GET', headers: { authorization: `Bearer ${apiKey}`, 'user-agent': 'Chaveiro' } },
    ]);
  });
});
