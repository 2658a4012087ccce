import { describe, expect, it } from 'vitest';
import { plainHttpField } from '../../electron/domain/destination.ts';
import { supabase } from '../../shared/catalogue/providers/supabase.ts';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const project = 'abcdefghijklmnopqrst';
const host = `${project}.supabase.co`;
const url = `https://${host}`;
const secretKey = `sb_secret_${'aB3_'.repeat(8)}`;

const list = { status: 200, body: { users: [] } };

/** A legacy key with these claims; who signed it only a server would ask. */
const legacyKey = (claims: object): string =>
  [{ alg: 'HS256', typ: 'JWT' }, claims, 'signature']
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');

const years = 365 * 24 * 60 * 60;
const now = Math.floor(Date.now() / 1000);
const service = { iss: 'supabase', role: 'service_role', ref: project, iat: now, exp: now + 10 * years };

const played = () => duringTest(scriptedVendor({ routes: { 'GET /auth/v1/admin/users': list } }));

describe('Supabase', () => {
  // The URL is no secret and is not in what the play looks for.
  playFixtures({ provider: 'supabase', host, fields: { serviceKey: secretKey, url } });
});

describe("Supabase's request", () => {
  it('carries a secret key as apikey alone, and looks like no browser', async () => {
    const vendor = await played();
    const report = await probeOnce({ provider: 'supabase', fields: { url: vendor.origin, serviceKey: secretKey } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests).toMatchObject([
      { path: '/auth/v1/admin/users?page=1&per_page=1', headers: { apikey: secretKey, 'user-agent': 'Chaveiro' } },
    ]);
    expect(vendor.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it('carries a legacy key in both headers, and warns of its end', async () => {
    const vendor = await played();
    const serviceKey = legacyKey(service);
    const report = await probeOnce({ provider: 'supabase', fields: { url: `${vendor.origin}/`, serviceKey } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ format: 'warn', auth: 'pass' });
    expect(vendor.requests).toMatchObject([{ headers: { apikey: serviceKey, authorization: `Bearer ${serviceKey}` } }]);
  });
});

describe('a key that cannot do', () => {
  it.each([
    ['is for browsers', `sb_publishable_${'aB3_'.repeat(8)}`, 'FMT_PREFIX', { keyKind: 'publishable' }],
    ['is of a person', `sbp_${'a1b2'.repeat(10)}`, 'FMT_PREFIX', { keyKind: 'personalAccessToken' }],
    ['is a legacy one for browsers', legacyKey({ ...service, role: 'anon' }), 'FMT_PREFIX', { role: 'anon' }],
    ['has expired', legacyKey({ ...service, exp: now - 60 }), 'AUTH_EXPIRED', { role: 'service_role' }],
    [
      'is of another project',
      legacyKey({ ...service, ref: 'zyxwvutsrqponmlkjihg' }),
      'AUTH_INVALID',
      { project: 'zyxwvutsrqponmlkjihg' },
    ],
  ])('is told before anything is sent where it %s', async (_, serviceKey, cause, facts) => {
    const world = scriptedWorld();
    const report = await probeOnce({ provider: 'supabase', fields: { url, serviceKey }, world });
    expect(report).toMatchObject({ cause, confidence: 'sure' });
    expect(answersOf(report)).toBe('unknown no unknown');
    expect(statesOf(report)).toEqual({ format: 'fail' });
    expect(factsOf(report)).toMatchObject(facts);
    expect(world.lookups).toEqual([]);
  });

  it.each(['eyJhbGciOiJIUzI1NiJ9.bm90IGpzb24.c2ln', 'eyJhbGciOiJIUzI1NiJ9', legacyKey({ sub: 'x' })])(
    'is left to the server where it only looks like a token: %s',
    async (serviceKey) => {
      const vendor = await played();
      const report = await probeOnce({ provider: 'supabase', fields: { url: vendor.origin, serviceKey } });
      expect(answersOf(report)).toBe('yes yes yes');
      expect(vendor.requests[0]?.headers).not.toHaveProperty('authorization');
    },
  );
});

describe('a project that is gone', () => {
  const probe = (parts: Parameters<typeof scriptedWorld>[0], to: string) =>
    probeOnce({ provider: 'supabase', fields: { url: to, serviceKey: secretKey }, world: scriptedWorld(parts) });

  it('is told from a name that is wrong', async () => {
    const report = await probe({}, url);
    expect(report).toMatchObject({ cause: 'NOT_FOUND_TARGET', confidence: 'likely' });
    expect(answersOf(report)).toBe('no unknown unknown');
    expect(statesOf(report)).toMatchObject({ dns: 'fail' });
    expect((await probe({}, 'https://db.cliente.example')).cause).toBe('DNS_NX');
  });

  it('is not concluded on a machine without a network', async () => {
    expect((await probe({ online: false }, url)).cause).toBe('OFFLINE');
  });
});

describe("Supabase's URL", () => {
  it.each([
    ['http://db.cliente.example', 'url'],
    ['http://127.0.0.1:54321', null],
    [url, null],
  ])('may be in clear on this machine only: %s', (to, field) => {
    expect(plainHttpField(supabase, { url: to, serviceKey: secretKey })).toBe(field);
  });
});
