import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { opensslAvailable } from '../kit/tls/certificates.ts';
import { playFixtures } from './play-fixtures.ts';
import { vendorAtHome } from './vendor-at-home.ts';

const host = 'api.bitbucket.org';
const body = 'a1B2c3D4e5F6'.repeat(4);
const apiToken = `ATATT${body}`;
const email = 'console@agencia.example';
const workspace = 'agencia-exemplo';

const me = { status: 200, body: { display_name: 'Agência', account_id: '1:a' } };
const repositories = { status: 200, body: { values: [], size: 7 } };

describe('Bitbucket', () => {
  playFixtures({ provider: 'bitbucket', host, fields: { email, apiToken, workspace } });
});

describe.skipIf(!opensslAvailable)("Bitbucket's requests", () => {
  const routes = { 'GET /2.0/user': me, [`GET /2.0/repositories/${workspace}`]: repositories };
  const probe = async (fields: Readonly<Record<string, string>>) => {
    const { vendor, world } = await vendorAtHome(host, routes);
    return { vendor, report: await probeOnce({ provider: 'bitbucket', fields, world }) };
  };
  const basic = `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`;

  it('log an API token in with the e-mail, and ask for no workspace nobody named', async () => {
    const { vendor, report } = await probe({ email, apiToken });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).not.toHaveProperty('permission');
    expect(vendor.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([['/2.0/user', basic]]);
    expect(JSON.stringify(report)).not.toContain(basic);
  });

  it('ask for the repositories of a workspace', async () => {
    const { vendor, report } = await probe({ email, apiToken, workspace });
    expect(factsOf(report)).toMatchObject({ user: 'Agência', repositories: 7 });
    expect(vendor.requests.map(({ path }) => path)).toEqual(['/2.0/user', `/2.0/repositories/${workspace}?pagelen=1`]);
  });

  it('log an access token in alone, and ask nobody who it is', async () => {
    const accessToken = `ATCTT${body}`;
    const { vendor, report } = await probe({ apiToken: accessToken, workspace });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ tokenKind: 'accessToken', repositories: 7 });
    expect(vendor.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      [`/2.0/repositories/${workspace}?pagelen=1`, `Bearer ${accessToken}`],
    ]);
  });
});

describe('a Bitbucket credential that cannot do', () => {
  it.each([
    [
      'an app password, dead since June 2026',
      { email, apiToken: `ATBB${body}` },
      'AUTH_REVOKED',
      { tokenKind: 'appPassword' },
    ],
    ['an API token without its e-mail', { apiToken }, 'BAD_REQUEST', { field: 'email', reason: 'required' }],
    [
      'an access token without its workspace',
      { apiToken: `ATCTT${body}` },
      'BAD_REQUEST',
      { field: 'workspace', reason: 'required' },
    ],
    [
      'a user name for the e-mail',
      { email: 'agencia', apiToken },
      'BAD_REQUEST',
      { field: 'email', reason: 'wrongFormat' },
    ],
  ])('is told before anything is sent: %s', async (_, fields, cause, facts) => {
    const world = scriptedWorld();
    const report = await probeOnce({ provider: 'bitbucket', fields, world });
    expect(report).toMatchObject({ cause, confidence: 'sure' });
    expect(statesOf(report)).toEqual({ format: 'fail' });
    expect(factsOf(report)).toEqual(facts);
    expect(world.lookups).toEqual([]);
  });
});
