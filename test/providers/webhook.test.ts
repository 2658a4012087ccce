import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor, type VendorRoute } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const host = 'hooks.agencia.example';
const path = `/entrada/${'a1b2c3d4'.repeat(4)}`;
const secret = 'segredo-de-assinatura';

describe('a webhook', () => {
  playFixtures({ provider: 'webhook', host, fields: { url: `https://${host}${path}`, secret } });
});

const receiver = (route: VendorRoute) => duringTest(scriptedVendor({ routes: { '*': route } }));

const probe = async (route: VendorRoute, options: { readonly secret?: string; readonly thorough: boolean }) => {
  const vendor = await receiver(route);
  const { thorough, ...fields } = options;
  const url = `${vendor.origin}${path}?via=n8n`;
  return { vendor, report: await probeOnce({ provider: 'webhook', fields: { url, ...fields }, thorough }) };
};

describe('an ordinary test of a webhook', () => {
  it('asks once what the address takes, and posts nothing', async () => {
    const { vendor, report } = await probe({ status: 204, headers: { allow: 'POST' } }, { secret, thorough: false });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests).toMatchObject([{ method: 'OPTIONS', path: `${path}?via=n8n`, body: '' }]);
    expect(vendor.requests[0]?.headers).not.toHaveProperty('x-chaveiro-signature');
  });
});

describe('a thorough test of a webhook', () => {
  it('posts one message, signed', async () => {
    const { vendor, report } = await probe({ status: 200, body: '<html>ok</html>' }, { secret, thorough: true });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ messagePosted: true, signed: true, status: 200 });
    const [request, ...others] = vendor.requests;
    expect(others).toEqual([]);
    expect(request).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } });
    expect(JSON.parse(request?.body ?? '')).toMatchObject({ event: 'test', text: 'Chaveiro: test' });
    const digest = createHmac('sha256', secret)
      .update(request?.body ?? '')
      .digest('hex');
    expect(request?.headers['x-chaveiro-signature']).toBe(`sha256=${digest}`);
  });

  it('signs nothing without a secret', async () => {
    const { vendor, report } = await probe({ status: 202 }, { thorough: true });
    expect(factsOf(report)).toMatchObject({ messagePosted: true, signed: false });
    expect(vendor.requests[0]?.headers).not.toHaveProperty('x-chaveiro-signature');
  });

  it.each([
    ['wants another signature', { status: 401 }, 'AUTH_INVALID', 'yes no unknown'],
    ['wants a login', { status: 403, body: 'Forbidden' }, 'AUTH_INVALID', 'yes no unknown'],
    ['allows other addresses', { status: 403, body: 'IP not in allowlist' }, 'PERM_IP', 'yes unknown unknown'],
    ['is not there', { status: 404 }, 'NOT_FOUND_TARGET', 'yes yes no'],
    ['is gone', { status: 410 }, 'NOT_FOUND_TARGET', 'yes yes no'],
    ['takes no posts', { status: 405, headers: { allow: 'GET' } }, 'BAD_REQUEST', 'yes unknown unknown'],
    ['moved', { status: 308, headers: { location: 'https://outro.example/' } }, 'URL_PATH', 'yes unknown unknown'],
    ['slows down', { status: 429, headers: { 'retry-after': '9' } }, 'RATE_LIMIT', 'yes unknown unknown'],
    ['fails', { status: 500, body: 'boom' }, 'SRV_5XX', 'yes unknown unknown'],
  ])('tells of a receiver that %s', async (_, route, cause, answers) => {
    const { report } = await probe(route, { secret, thorough: true });
    expect(report.cause).toBe(cause);
    expect(answersOf(report)).toBe(answers);
    expect(factsOf(report)).not.toHaveProperty('messagePosted');
  });
});

describe("a webhook's address", () => {
  it('shows its host alone, also where the receiver repeats a part of it', async () => {
    const vendor = await receiver({ status: 302, headers: { location: `https://${'a1b2c3d4'.repeat(4)}.example/x` } });
    const url = `${vendor.origin}${path}`;
    const report = await probeOnce({ provider: 'webhook', fields: { url } });
    expect(factsOf(report)).toMatchObject({ redirectTo: '[redacted].example' });
    expect(JSON.stringify(report)).not.toContain('a1b2c3d4');
  });

  it('may be in a private network', async () => {
    const vendor = await receiver({ status: 204, headers: { allow: 'POST' } });
    const world = scriptedWorld({ hosts: { 'n8n.lan': { port: vendor.port, addresses: ['10.1.2.3'] } } });
    const report = await probeOnce({ provider: 'webhook', fields: { url: `http://n8n.lan${path}` }, world });
    expect(answersOf(report)).toBe('yes yes yes');
  });

  it('may never be one of a cloud’s metadata', async () => {
    const report = await probeOnce({ provider: 'webhook', fields: { url: 'http://169.254.169.254/latest' } });
    expect(report.cause).toBe('BAD_REQUEST');
    expect(statesOf(report)).toMatchObject({ dns: 'fail' });
  });
});
