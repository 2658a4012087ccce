import type { Duplex } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { playFixtures } from './play-fixtures.ts';

const apiKey = `sk-ant-api03-${'aB3_'.repeat(23)}cAA`;

describe('Anthropic', () => {
  playFixtures({ provider: 'anthropic', host: 'api.anthropic.com', fields: { apiKey } });
});

const models = { status: 200, body: { data: [{ id: 'claude-sonnet-5' }] } };
const count = { status: 200, body: { input_tokens: 8 } };

describe("Anthropic's requests", () => {
  it('are a list of models and a count of tokens, with the key in its own header', async () => {
    const routes = { 'GET /v1/models': models, 'POST /v1/messages/count_tokens': count };
    const vendor = await duringTest(scriptedVendor({ routes }));
    const fields = { apiKey, baseUrl: `${vendor.origin}/` };
    const report = await probeOnce({ provider: 'anthropic', fields, settings: { model: 'claude-haiku-4-5' } });
    expect(answersOf(report)).toBe('yes yes yes');
    const headers = { 'x-api-key': apiKey, 'anthropic-version': '2023-06-01' };
    expect(vendor.requests).toMatchObject([
      { method: 'GET', headers, body: '' },
      {
        method: 'POST',
        path: '/v1/messages/count_tokens',
        headers: { ...headers, 'content-type': 'application/json' },
      },
    ]);
    expect(JSON.parse(vendor.requests[1]?.body ?? '')).toEqual({
      model: 'claude-haiku-4-5',
      messages: [{ role: 'user', content: 'ping' }],
    });
    expect(vendor.requests.map((request) => request.headers)).not.toContainEqual(
      expect.objectContaining({ authorization: expect.anything() }),
    );
  });

  it('leave the key accepted when the second is cut short', async () => {
    const cut = { raw: (socket: Duplex) => void socket.destroy() };
    const routes = { 'GET /v1/models': models, 'POST /v1/messages/count_tokens': cut };
    const vendor = await duringTest(scriptedVendor({ routes }));
    const report = await probeOnce({ provider: 'anthropic', fields: { apiKey, baseUrl: vendor.origin } });
    expect(report.cause).toBe('SRV_5XX');
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(statesOf(report)).toMatchObject({ auth: 'pass', permission: 'fail' });
  });

  it('leave the key accepted when nobody answers any more before the second', async () => {
    const vendor = await duringTest(scriptedVendor({ routes: { 'GET /v1/models': models } }));
    const real = scriptedWorld();
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const connect: typeof real.sockets.connect = (to, signal) =>
      vendor.requests.length === 0 ? real.sockets.connect(to, signal) : Promise.reject(refused);
    const world = { ...real, sockets: { ...real.sockets, connect } };
    const report = await probeOnce({ provider: 'anthropic', fields: { apiKey, baseUrl: vendor.origin }, world });
    expect(report.cause).toBe('TCP_REFUSED');
    expect(answersOf(report)).toBe('yes yes unknown');
    expect(statesOf(report)).toMatchObject({ tcp: 'fail', auth: 'pass' });
  });
});

describe('a key that manages other keys', () => {
  it('is told before anything is sent', async () => {
    const vendor = await duringTest(scriptedVendor({ routes: { '*': models } }));
    const fields = { apiKey: `sk-ant-admin01-${'aB3_'.repeat(23)}cAA`, baseUrl: vendor.origin };
    const report = await probeOnce({ provider: 'anthropic', fields });
    expect(report).toMatchObject({ cause: 'FMT_PREFIX', confidence: 'sure' });
    expect(statesOf(report)).toEqual({ format: 'fail' });
    expect(factsOf(report)).toEqual({ field: 'apiKey', keyKind: 'admin' });
    expect(vendor.requests).toEqual([]);
  });
});
