import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor, type VendorRoute } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const body = 'a1B2c3D4e5F6'.repeat(3);
const token = `github_pat_${body}`;

describe('GitHub', () => {
  playFixtures({ provider: 'github', host: 'api.github.com', fields: { token } });
});

const played = (routes: Readonly<Record<string, VendorRoute>>) => duringTest(scriptedVendor({ routes }));

const user = { login: 'agencia' };

describe("GitHub's request", () => {
  it.each(['github_pat_', 'ghp_', 'gho_', 'ghu_', ''])('reads whose a token of the kind "%s" is', async (prefix) => {
    const vendor = await played({ 'GET /api/v3/user': { status: 200, body: user } });
    const fields = { token: prefix + body, baseUrl: `${vendor.origin}/api/v3/` };
    const report = await probeOnce({ provider: 'github', fields });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests).toMatchObject([
      {
        path: '/api/v3/user',
        headers: {
          authorization: `Bearer ${prefix}${body}`,
          accept: 'application/vnd.github+json',
          'x-github-api-version': '2022-11-28',
          'user-agent': 'Chaveiro',
        },
      },
    ]);
  });

  it('reads the repositories of an installation, which is no user', async () => {
    const vendor = await played({
      'GET /installation/repositories': { status: 200, body: { total_count: 12, repositories: [] } },
    });
    const report = await probeOnce({ provider: 'github', fields: { token: `ghs_${body}`, baseUrl: vendor.origin } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ repositories: 12, tokenKind: 'appInstallation' });
  });

  it('is not made with a token that only renews others', async () => {
    const world = scriptedWorld();
    const report = await probeOnce({ provider: 'github', fields: { token: `ghr_${body}` }, world });
    expect(report).toMatchObject({ cause: 'FMT_PREFIX', confidence: 'sure' });
    expect(world.lookups).toEqual([]);
  });

  it('reaches a server in a private network', async () => {
    const vendor = await played({ 'GET /api/v3/user': { status: 200, body: user } });
    const world = scriptedWorld({ hosts: { 'git.lan': { port: vendor.port, addresses: ['10.0.0.5'] } } });
    const report = await probeOnce({ provider: 'github', fields: { token, baseUrl: 'http://git.lan/api/v3' }, world });
    expect(answersOf(report)).toBe('yes yes yes');
  });
});

describe('the end of a token', () => {
  const day = 24 * 60 * 60 * 1000;
  const inDays = (days: number) =>
    `${new Date(Date.now() + days * day).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  const probe = async (expires: string) => {
    const headers = { 'github-authentication-token-expiration': expires };
    const vendor = await played({ 'GET /user': { status: 200, headers, body: user } });
    return await probeOnce({ provider: 'github', fields: { token, baseUrl: vendor.origin } });
  };

  it.each([
    [13.9, 13, 'warn'],
    [0.5, 0, 'warn'],
    [15.5, 15, 'pass'],
  ])('%s days ahead is shown as %s, with a %s', async (days, shown, state) => {
    const report = await probe(inDays(days));
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ permission: state });
    expect(factsOf(report)).toMatchObject({ expiresInDays: shown });
  });

  it('is not shown where it is no time', async () => {
    const report = await probe('never');
    expect(statesOf(report)).toMatchObject({ permission: 'pass' });
    expect(factsOf(report)).not.toHaveProperty('expires');
  });
});
