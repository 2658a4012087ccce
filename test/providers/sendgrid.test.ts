import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { opensslAvailable } from '../kit/tls/certificates.ts';
import { playFixtures } from './play-fixtures.ts';
import { vendorAtHome } from './vendor-at-home.ts';

const apiKey = `SG.${'a1B2c3D4e5'.repeat(3).slice(0, 22)}.${'f6G7h8I9j0'.repeat(5).slice(0, 43)}`;

describe('SendGrid', () => {
  playFixtures({ provider: 'sendgrid', host: 'api.sendgrid.com', fields: { apiKey } });
});

describe.skipIf(!opensslAvailable)("SendGrid's requests", () => {
  const routes = {
    'GET /v3/scopes': { status: 200, body: { scopes: ['mail.send', 'whitelabel.read', 'user.credits.read'] } },
    'GET /v3/whitelabel/domains': { status: 200, body: [{ domain: 'agencia.example', valid: true }] },
    'GET /v3/user/credits': { status: 200, body: { remain: 10, total: 100 } },
  };

  it.each([
    ['api.sendgrid.com', {}],
    ['api.sendgrid.com', { region: 'global' }],
    ['api.eu.sendgrid.com', { region: 'eu' }],
  ])('go to %s for %j, and ask for no more than the scopes allow', async (host, region) => {
    const { vendor, world } = await vendorAtHome(host, routes);
    const report = await probeOnce({ provider: 'sendgrid', fields: { apiKey, ...region }, world });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ auth: 'pass', permission: 'pass', quota: 'pass' });
    expect(factsOf(report)).toMatchObject({ verifiedDomains: ['agencia.example'], creditsLeft: 10 });
    expect(vendor.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v3/scopes',
      'GET /v3/whitelabel/domains?limit=50',
      'GET /v3/user/credits',
    ]);
    for (const { headers } of vendor.requests) expect(headers.authorization).toBe(`Bearer ${apiKey}`);
  });

  it('do not go to a region nobody knows', async () => {
    const { vendor, world } = await vendorAtHome('api.sendgrid.com', routes);
    const report = await probeOnce({ provider: 'sendgrid', fields: { apiKey, region: 'br' }, world });
    expect(report.cause).toBe('BAD_REQUEST');
    expect(vendor.requests).toEqual([]);
  });
});
