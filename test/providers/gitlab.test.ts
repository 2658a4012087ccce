import { describe, expect, it } from 'vitest';
import { customDestinationOf, plainHttpField } from '../../electron/domain/destination.ts';
import { gitlab } from '../../shared/catalogue/providers/gitlab.ts';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor, type VendorRoute } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const body = 'a1B2c3D4e5F6'.repeat(2);
const token = `glpat-${body}`;

describe('GitLab', () => {
  playFixtures({ provider: 'gitlab', host: 'gitlab.com', fields: { token } });
});

const played = (routes: Readonly<Record<string, VendorRoute>>) => duringTest(scriptedVendor({ routes }));

const info = { name: 'console', scopes: ['read_api'], active: true, revoked: false, expires_at: '2096-12-31' };

describe("GitLab's request", () => {
  it.each(['', '/', '/api/v4', '/api/v4/'])('asks the server at its address, however it ends: "%s"', async (end) => {
    const vendor = await played({ 'GET /git/api/v4/personal_access_tokens/self': { status: 200, body: info } });
    const report = await probeOnce({ provider: 'gitlab', fields: { token, baseUrl: `${vendor.origin}/git${end}` } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests).toMatchObject([{ headers: { 'private-token': token } }]);
    expect(vendor.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it('warns of a token in its last days', async () => {
    const expires = new Date(Date.now() + 5 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    const vendor = await played({ '*': { status: 200, body: { ...info, expires_at: expires } } });
    const report = await probeOnce({ provider: 'gitlab', fields: { token, baseUrl: vendor.origin } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ permission: 'warn' });
    expect(factsOf(report).expiresInDays).toBeLessThan(6);
  });

  it.each([
    ['gldt-', 'deploy'],
    ['glrt-', 'runner'],
    ['glptt-', 'pipelineTrigger'],
  ])('is not made with a token of a machine: %s', async (prefix, tokenKind) => {
    const world = scriptedWorld();
    const report = await probeOnce({ provider: 'gitlab', fields: { token: prefix + body }, world });
    expect(report).toMatchObject({ cause: 'FMT_PREFIX', confidence: 'sure' });
    expect(factsOf(report)).toMatchObject({ tokenKind });
    expect(world.lookups).toEqual([]);
  });
});

describe('a GitLab of one’s own', () => {
  it.each([
    ['https://git.agencia.example', 'git.agencia.example', true],
    ['http://192.168.0.7', '192.168.0.7', false],
    ['https://gitlab.com', null, false],
  ])('is agreed to by name unless it is in a private network: %s', (baseUrl, host, mustConfirm) => {
    const expected = host === null ? null : { field: 'baseUrl', host, mustConfirm };
    expect(customDestinationOf(gitlab, { token, baseUrl })).toEqual(expected);
  });

  it.each([
    ['http://git.agencia.example', 'baseUrl'],
    ['http://192.168.0.7', null],
    ['https://git.agencia.example', null],
  ])('gets no token in clear beyond a private network: %s', (baseUrl, field) => {
    expect(plainHttpField(gitlab, { token, baseUrl })).toBe(field);
  });
});
