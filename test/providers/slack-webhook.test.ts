import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { opensslAvailable } from '../kit/tls/certificates.ts';
import { playFixtures } from './play-fixtures.ts';
import { vendorAtHome } from './vendor-at-home.ts';

const host = 'hooks.slack.com';
const token = 'aB3dE6gH9jK2mN5pQ8sT1vW4';
const url = `https://${host}/services/T0A1B2C3D/B0E4F5G6H/${token}`;
const workflow = `https://${host}/workflows/T0A1B2C3D/A0E4F5G6H/123456789012345678/${token}`;

describe('a Slack webhook', () => {
  playFixtures({ provider: 'slack-webhook', host, fields: { url } });
});

/** Slack as it answers whatever it is posted. */
const slack = () =>
  vendorAtHome(host, {
    '*': ({ method, body }) =>
      method === 'POST' && body.startsWith('{')
        ? { status: 200, body: 'ok' }
        : { status: 400, body: 'invalid_payload' },
  });

describe.skipIf(!opensslAvailable)('a test of a Slack webhook', () => {
  it('posts what is no message, so that nothing appears', async () => {
    const { vendor, world } = await slack();
    const report = await probeOnce({ provider: 'slack-webhook', fields: { url }, world });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', new URL(url).pathname, 'not JSON'],
    ]);
    expect(JSON.stringify(report)).not.toContain(token);
  });

  it('posts one message where the user agreed to it', async () => {
    const { vendor, world } = await slack();
    const report = await probeOnce({ provider: 'slack-webhook', fields: { url }, world, thorough: true });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(factsOf(report)).toMatchObject({ kind: 'channel', messagePosted: true });
    expect(vendor.requests.map(({ body }) => body)).toEqual(['not JSON', '{"text":"Chaveiro: test"}']);
  });

  it('keeps what it knows of a hook that fails only at the message', async () => {
    const { world } = await vendorAtHome(host, {
      '*': ({ body }) => (body.startsWith('{') ? { status: 500, body: 'down' } : { status: 400, body: 'no_text' }),
    });
    const report = await probeOnce({ provider: 'slack-webhook', fields: { url }, world, thorough: true });
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(report.cause).toBe('SRV_5XX');
    expect(statesOf(report)).toMatchObject({ auth: 'pass', permission: 'fail' });
  });

  it('posts nothing at all to a workflow, and says that only a message would tell', async () => {
    const { vendor, world } = await slack();
    const report = await probeOnce({ provider: 'slack-webhook', fields: { url: workflow }, world });
    expect(answersOf(report)).toBe('yes unknown unknown');
    expect(report).toMatchObject({ cause: 'UNKNOWN', confidence: 'likely' });
    expect(statesOf(report)).toMatchObject({ tls: 'pass', permission: 'warn' });
    expect(vendor.requests).toEqual([]);
  });

  it('starts a workflow once where the user agreed to it', async () => {
    const { vendor, world } = await slack();
    const report = await probeOnce({ provider: 'slack-webhook', fields: { url: workflow }, world, thorough: true });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests.map(({ body }) => body)).toEqual(['{"text":"Chaveiro: test"}']);
  });

  it.each([
    ['another host', url.replace('slack', 'slacks'), 'wrongFormat'],
    ['no token', `https://${host}/services/T0A1B2C3D/B0E4F5G6H`, 'wrongFormat'],
    ['no TLS', url.replace('https', 'http'), 'urlScheme'],
  ])('sends nothing to an address that is not Slack’s: %s', async (_, other, reason) => {
    const { vendor, world } = await slack();
    const report = await probeOnce({ provider: 'slack-webhook', fields: { url: other }, world });
    expect(report.cause).toBe('BAD_REQUEST');
    expect(factsOf(report)).toEqual({ field: 'url', reason });
    expect(world.lookups).toEqual([]);
    expect(vendor.requests).toEqual([]);
  });
});
