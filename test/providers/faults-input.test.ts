import { describe, expect, it } from 'vitest';
import { anApiKey } from '../kit/builders.ts';
import { answersOf, factsOf, probeOnce, statesOf } from '../kit/prober.ts';
import { type ScriptedWorld, scriptedWorld } from '../kit/scripted-world.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { modelList } from './openai-vendor.ts';

const key = anApiKey();
const openRouterKey = `sk-or-v1-${'0123456789abcdef'.repeat(4)}`;

/** A vendor that would hear everything sent to it, plainly. */
const listener = async () => {
  const vendor = await duringTest(scriptedVendor({ routes: { '*': modelList } }));
  return { vendor, world: scriptedWorld({ hosts: { 'api.openai.com': { port: vendor.port } } }) };
};

const expectNothingSent = (vendor: { readonly open: () => number }, world: ScriptedWorld) => {
  expect(world.lookups).toEqual([]);
  expect(world.connections()).toBe(0);
  expect(vendor.open()).toBe(0);
};

describe('a key that cannot be right', () => {
  it.each([
    ['a space inside', `${key.slice(0, 20)} ${key.slice(20)}`, 'FMT_SPACE', 'whitespace'],
    ['a line break inside', `${key.slice(0, 20)}\n${key.slice(20)}`, 'FMT_SPACE', 'whitespace'],
    ['a header of its own', `${key}\r\nX-Evil: 1`, 'FMT_SPACE', 'whitespace'],
    ['a character nobody sees', `${key.slice(0, 20)}\u200b${key.slice(20)}`, 'FMT_SPACE', 'whitespace'],
    ['its scheme in front', `Bearer ${key}`, 'FMT_SPACE', 'whitespace'],
    ["another provider's shape", openRouterKey, 'FMT_PREFIX', 'otherProvider'],
  ])('is refused before anything is sent: %s', async (...row) => {
    const [, apiKey, cause, reason] = row;
    const { vendor, world } = await listener();
    const report = await probeOnce({ provider: 'openai', fields: { apiKey }, world });
    expect(report).toMatchObject({ cause, confidence: 'sure' });
    expect(answersOf(report)).toBe('unknown no unknown');
    expect(statesOf(report)).toEqual({ format: 'fail' });
    expect(factsOf(report)).toEqual({
      field: 'apiKey',
      reason,
      ...(reason === 'otherProvider' && { looksLike: 'OpenRouter' }),
    });
    expectNothingSent(vendor, world);
    expect(JSON.stringify(report)).not.toContain(apiKey.slice(0, 20));
  });

  it.each([
    ['nothing', {}, 'apiKey', 'required'],
    ['only white space', { apiKey: ' \n ' }, 'apiKey', 'required'],
    ['a mask', { apiKey: 'sk-proj-••••abcd' }, 'apiKey', 'maskedValue'],
    ['letters no key has', { apiKey: 'chave-secreta-é' }, 'apiKey', 'wrongFormat'],
    ['a field nobody knows', { apiKey: key, other: 'x' }, 'other', 'unknownKey'],
    ['a base URL with a user', { apiKey: key, baseUrl: 'https://a:b@api.openai.com/v1' }, 'baseUrl', 'urlUserInfo'],
    ['a base URL of another scheme', { apiKey: key, baseUrl: 'ftp://api.openai.com/v1' }, 'baseUrl', 'urlScheme'],
  ])('is refused before anything is sent: %s', async (...row) => {
    const [, fields, field, reason] = row;
    const { vendor, world } = await listener();
    const report = await probeOnce({ provider: 'openai', fields, world });
    expect(report.cause).toBe('BAD_REQUEST');
    expect(answersOf(report)).toBe('unknown unknown unknown');
    expect(factsOf(report)).toEqual({ field, reason });
    expectNothingSent(vendor, world);
  });

  it('is sent without the white space around it', async () => {
    const { vendor } = await listener();
    const fields = { apiKey: `\n  ${key}\t`, baseUrl: ` ${vendor.origin}/v1\n` };
    expect(answersOf(await probeOnce({ provider: 'openai', fields }))).toBe('yes yes yes');
    expect(vendor.requests).toMatchObject([{ headers: { authorization: `Bearer ${key}` } }]);
  });
});

describe('a base URL with its path twice', () => {
  it.each([
    ['openai', '/v1/v1'],
    ['openai', '/v1/v1/'],
    ['openai', '/proxy/v1/v1'],
    ['openrouter', '/api/v1/api/v1'],
    ['openrouter', '/api/v1/v1'],
  ])('is refused before anything is sent: %s, %s', async (provider, path) => {
    const { vendor, world } = await listener();
    const fields = { apiKey: provider === 'openai' ? key : openRouterKey, baseUrl: `${vendor.origin}${path}` };
    const report = await probeOnce({ provider, fields, world });
    expect(report.cause).toBe('URL_PATH');
    expect(answersOf(report)).toBe('unknown unknown unknown');
    expect(factsOf(report)).toEqual({ field: 'baseUrl', reason: 'urlPathTwice' });
    expectNothingSent(vendor, world);
  });
});

describe('a connection URL that cannot be right', () => {
  it.each([
    ['a stray percent sign', 'redis://:100%secret@cache.example', 'urlEncoding'],
    ['a slash in the password', 'redis://:half/secret@cache.example', 'urlEncoding'],
    ['a hash in the password', 'redis://:half#secret@cache.example', 'urlEncoding'],
    ['several hosts', 'redis://a.example:1,b.example:2', 'urlEncoding'],
    ['a host no name server knows how to read', 'redis://a%25b', 'urlEncoding'],
    ['no host', 'redis:///0', 'urlEncoding'],
    ['a space', 'redis://cache.example/0 ', null],
    ['a masked password', 'redis://:****@cache.example', 'maskedValue'],
    ['another scheme', 'http://cache.example', 'urlScheme'],
  ])('is judged before anything is sent: %s', async (_, url, reason) => {
    const world = scriptedWorld();
    const report = await probeOnce({ provider: 'redis', fields: { url }, world });
    expect(factsOf(report).reason ?? null).toBe(reason);
    expect(world.lookups).toEqual(reason === null ? ['cache.example'] : []);
  });
});
