import { describe, expect, it } from 'vitest';
import { eventually } from '../../kit/eventually.ts';
import { rawRequest } from '../../kit/http.ts';
import { duringTest } from '../../kit/servers/running-server.ts';
import { type ScriptedVendor, scriptedVendor, type VendorRoute } from '../../kit/servers/scripted-vendor.ts';
import {
  cutMidAnswer,
  dripHeaders,
  echoAuthorization,
  errorInside,
  giantHeaders,
  hang,
  htmlPage,
  hugeBody,
  redirectTo,
} from '../../kit/servers/vendor-faults.ts';

const vendorOf = (route: VendorRoute): Promise<ScriptedVendor> =>
  duringTest(scriptedVendor({ routes: { '*': route } }));

const answerOf = async (route: VendorRoute) =>
  rawRequest((await vendorOf(route)).origin, { headers: { authorization: 'Bearer sk-secret' } });

describe('a scripted vendor', () => {
  it('answers by route and remembers what it was asked', async () => {
    const vendor = await duringTest(
      scriptedVendor({
        routes: {
          'GET /v1/models': { status: 200, headers: { 'x-request-id': 'r1' }, body: { data: [] } },
          'POST /echo': ({ body }) => ({ status: 201, body }),
        },
      }),
    );
    const models = await rawRequest(`${vendor.origin}/v1/models?limit=1`, { headers: { authorization: 'Bearer k' } });
    expect(models).toMatchObject({ status: 200, headers: { 'x-request-id': 'r1' }, body: '{"data":[]}' });
    expect(await rawRequest(`${vendor.origin}/echo`, { method: 'POST', body: 'hi' })).toMatchObject({
      status: 201,
      body: 'hi',
    });
    expect((await rawRequest(`${vendor.origin}/other`)).status).toBe(404);
    expect(vendor.requests).toMatchObject([
      { method: 'GET', path: '/v1/models?limit=1', headers: { authorization: 'Bearer k' }, body: '' },
      { method: 'POST', path: '/echo', body: 'hi' },
      { method: 'GET', path: '/other' },
    ]);
  });

  it('shows a page, a false success, a redirect and the key it was sent', async () => {
    expect((await answerOf(htmlPage)).headers['content-type']).toContain('text/html');
    expect(await answerOf(errorInside('bad'))).toMatchObject({ status: 200, body: expect.stringContaining('bad') });
    expect((await answerOf(redirectTo('https://elsewhere.example/'))).headers.location).toContain('elsewhere');
    expect((await answerOf(echoAuthorization)).body).toContain('sk-secret');
    expect((await answerOf(hugeBody())).body.length).toBeGreaterThan(10 * 1024 * 1024);
  });

  it('sends more headers than Node reads', async () => {
    await expect(answerOf(giantHeaders)).rejects.toMatchObject({ code: 'HPE_HEADER_OVERFLOW' });
  });

  it('cuts an answer in the middle', async () => {
    const vendor = await vendorOf(cutMidAnswer);
    const answer = await fetch(vendor.origin);
    await expect(answer.text()).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } });
  });

  it.each([
    ['hangs', hang],
    ['drips headers', dripHeaders],
  ])('%s until the client gives up, and then holds no connection', async (_what, route) => {
    const vendor = await vendorOf(route);
    await expect(fetch(vendor.origin, { signal: AbortSignal.timeout(200) })).rejects.toMatchObject({
      name: 'TimeoutError',
    });
    expect(vendor.requests).toHaveLength(1);
    await eventually(() => expect(vendor.open()).toBe(0));
  });
});
