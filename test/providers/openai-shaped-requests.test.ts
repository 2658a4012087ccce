import { describe, expect, it } from 'vitest';
import { anApiKey } from '../kit/builders.ts';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { closedPort } from '../kit/servers/closed-port.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor, type VendorRoute } from '../kit/servers/scripted-vendor.ts';
import { openAiShaped } from './openai-shaped.ts';

const models = { status: 200, body: { data: [{ id: 'a-model' }] } };
const balance = { status: 200, body: { is_available: true, balance_infos: [] } };
const about = { status: 200, body: { redacted_api_key: 'xai-...' } };
const credits = { status: 200, body: { balance: '1.00', total_used: '0' } };

const played = (routes: Readonly<Record<string, VendorRoute>>) => duringTest(scriptedVendor({ routes }));

describe('the request of a vendor that speaks OpenAI’s protocol', () => {
  it.each([
    ['groq', '/openai/v1', { '/openai/v1/models': models }],
    ['mistral', '/v1', { '/v1/models': models }],
    ['deepseek', '', { '/user/balance': balance, '/models': models }],
    ['deepseek', '/v1/', { '/user/balance': balance, '/v1/models': models }],
    ['xai', '/v1', { '/v1/api-key': about, '/v1/models': models }],
    ['vercelAiGateway', '/v1', { '/v1/credits': credits }],
  ])('reads what only a key may, and nothing else: %s at "%s"', async (name, base, answers) => {
    const routes = Object.fromEntries(Object.entries(answers).map(([path, answer]) => [`GET ${path}`, answer]));
    const vendor = await played(routes);
    const { provider = '', fields = {} } = openAiShaped[name] ?? {};
    const report = await probeOnce({ provider, fields: { ...fields, baseUrl: `${vendor.origin}${base}` } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests.map(({ method, path, body }) => [method, path, body])).toEqual(
      Object.keys(answers).map((path) => ['GET', path, '']),
    );
    for (const { headers } of vendor.requests) expect(headers.authorization).toBe(`Bearer ${fields['apiKey']}`);
  });
});

describe('a list of models that is longer than a test reads', () => {
  const many = Array.from({ length: 900 }, (_, place) => ({
    id: `model-${place}`,
    permission: [{ id: `modelperm-${place}`, organization: '*' }],
    description: 'x'.repeat(100),
  }));
  const probe = async (model: string) => {
    const vendor = await played({ 'GET /v1/models': { status: 200, body: { object: 'list', data: many } } });
    const fields = { apiKey: anApiKey(), baseUrl: `${vendor.origin}/v1` };
    return probeOnce({ provider: 'openai', fields, settings: { model } });
  };

  it('still proves the key, and names the models that were read', async () => {
    const report = await probe('model-7');
    expect(answersOf(report)).toBe('yes yes yes');
    const { models: count, modelIds, listCut } = factsOf(report);
    expect(listCut).toBe(true);
    expect(count).toBeGreaterThan(200);
    expect(count).toBeLessThan(900);
    expect(modelIds.every((id: string) => /^model-\d+$/.test(id))).toBe(true);
  });

  it('does not say of a model it did not read that it is missing', async () => {
    const report = await probe('model-899');
    expect(answersOf(report)).toBe('yes yes yes');
    expect(statesOf(report)).toMatchObject({ auth: 'pass', permission: 'warn' });
  });
});

/** Answers by key: a list to the right one, and something else to any other. */
const guarded =
  (apiKey: string, other: VendorRoute): VendorRoute =>
  (request) => {
    const answer = request.headers.authorization === `Bearer ${apiKey}` ? models : other;
    return typeof answer === 'function' ? answer(request) : answer;
  };

describe('a server nobody knows', () => {
  const apiKey = 'canary-of-any-server';

  it('is asked the same twice, the second time with a key that cannot be right', async () => {
    const vendor = await played({ 'GET /v1/models': guarded(apiKey, { status: 401 }) });
    const fields = { baseUrl: `${vendor.origin}/v1`, apiKey };
    const report = await probeOnce({ provider: 'openai-compatible', fields });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests.map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${apiKey}`,
      'Bearer invalid-control-key',
    ]);
  });

  it('is asked once, without a header, where there is no key', async () => {
    const vendor = await played({ 'GET /v1/models': models });
    const report = await probeOnce({ provider: 'openai-compatible', fields: { baseUrl: `${vendor.origin}/v1` } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests).toHaveLength(1);
    expect(vendor.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it('leaves the key unjudged when it is gone before the second question', async () => {
    const vendor = await played({
      'GET /v1/models': guarded(apiKey, { raw: (socket) => socket.destroy() }),
    });
    const fields = { baseUrl: `${vendor.origin}/v1`, apiKey };
    const report = await probeOnce({ provider: 'openai-compatible', fields });
    expect(answersOf(report)).toBe('yes unknown unknown');
    expect(report.cause).toBe('SRV_5XX');
  });
});

describe('Ollama', () => {
  const version = { status: 200, body: { version: '0.12.3' } };
  const tags = { status: 200, body: { models: [{ name: 'llama3.2:latest' }] } };

  it('is asked in plain HTTP on this machine, and for no text', async () => {
    const vendor = await played({ 'GET /api/version': version, 'GET /api/tags': tags });
    const report = await probeOnce({ provider: 'ollama', fields: { baseUrl: vendor.origin } });
    expect(answersOf(report)).toBe('yes yes yes');
    expect(vendor.requests.map(({ path }) => path)).toEqual(['/api/version', '/api/tags']);
    expect(vendor.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it.each([
    ['refuses another', { status: 401 }, 'yes yes yes'],
    ['takes any', tags, 'yes unknown unknown'],
  ])('with a key proves it only where it %s', async (_, other, answers) => {
    const apiKey = 'canary-of-a-proxy';
    const vendor = await played({
      'GET /api/version': version,
      'GET /api/tags': ({ headers }) => (headers.authorization === `Bearer ${apiKey}` ? tags : other),
    });
    const report = await probeOnce({ provider: 'ollama', fields: { baseUrl: vendor.origin, apiKey } });
    expect(answersOf(report)).toBe(answers);
  });

  it('that does not run leaves its port closed', async () => {
    const fields = { baseUrl: `http://127.0.0.1:${await closedPort()}` };
    const report = await probeOnce({ provider: 'ollama', fields });
    expect(report).toMatchObject({ cause: 'TCP_REFUSED', confidence: 'sure' });
    expect(answersOf(report)).toBe('no unknown unknown');
  });
});
