import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce } from '../kit/prober.ts';
import { opensslAvailable } from '../kit/tls/certificates.ts';
import { playFixtures } from './play-fixtures.ts';
import { vendorAtHome } from './vendor-at-home.ts';

const host = 'maps.googleapis.com';
const apiKey = `AIza${'SyA1b2C-3_d'.repeat(4).slice(0, 35)}`;

const found = { results: [{ formatted_address: 'Brasília - DF, Brasil' }], status: 'OK' };
const path = '/maps/api/geocode/json';

describe('Google Maps', () => {
  playFixtures({ provider: 'google-maps-geocoding', host, fields: { apiKey } });
});

describe.skipIf(!opensslAvailable)("Google Maps' request", () => {
  it('names no address, so that nothing is billed', async () => {
    const { vendor, world } = await vendorAtHome(host, {
      [`GET ${path}`]: { status: 200, body: { results: [], status: 'INVALID_REQUEST' } },
    });
    const report = await probeOnce({ provider: 'google-maps-geocoding', fields: { apiKey }, world });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests.map((one) => one.path)).toEqual([`${path}?key=${apiKey}`]);
  });

  it('looks one address up where the user agreed to pay for it', async () => {
    const { vendor, world } = await vendorAtHome(host, { [`GET ${path}`]: { status: 200, body: found } });
    const report = await probeOnce({ provider: 'google-maps-geocoding', fields: { apiKey }, world, thorough: true });
    expect(factsOf(report)).toMatchObject({ answer: 'OK', found: 'Brasília - DF, Brasil' });
    expect(vendor.requests.map((one) => one.path)).toEqual([`${path}?address=Brasilia&key=${apiKey}`]);
  });

  it('leaves no key behind where the vendor echoes the address it was asked at', async () => {
    const { world } = await vendorAtHome(host, {
      '*': { status: 302, headers: { location: `https://${host}${path}?key=${apiKey}` } },
    });
    const report = await probeOnce({ provider: 'google-maps-geocoding', fields: { apiKey }, world });
    expect(report.cause).toBe('URL_PATH');
    expect(factsOf(report)).toMatchObject({ redirectTo: host });
    expect(JSON.stringify(report)).not.toContain(apiKey);
  });
});
