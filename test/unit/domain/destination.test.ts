import { describe, expect, it } from 'vitest';
import { canonicalDestination, customDestinationOf, plainHttpField } from '../../../electron/domain/destination.ts';
import { ollama } from '../../../shared/catalogue/providers/ollama.ts';
import { openai } from '../../../shared/catalogue/providers/openai.ts';
import { redis } from '../../../shared/catalogue/providers/redis.ts';
import { webhook } from '../../../shared/catalogue/providers/webhook.ts';

const localOpenai = { ...openai, localOk: true };

describe('a canonical destination', () => {
  it.each([
    ['the vendor by default', {}, 'https://api.openai.com'],
    ['the vendor spelled out', { baseUrl: 'https://API.openai.com:443/v1/' }, 'https://api.openai.com'],
    [
      'another host with its path',
      { baseUrl: 'https://Proxy.example:8443/openai/v1/' },
      'https://proxy.example:8443/openai/v1',
    ],
    ['another host without query or user', { baseUrl: 'https://u@proxy.example/v1?key=1' }, 'https://proxy.example/v1'],
  ])('is %s', (_what, fields, destination) => {
    expect(canonicalDestination(openai, fields)).toBe(destination);
  });

  it('of a connection string is scheme, host and port, and holds no password', () => {
    expect(canonicalDestination(redis, { url: 'rediss://app:hunter2@Cache.example:6380/2' })).toBe(
      'rediss://cache.example:6380',
    );
  });

  it('of a secret web address is its origin alone, for the path is the secret', () => {
    const hook = { ...redis, fields: redis.fields.map((field) => ({ ...field, secret: true })) };
    expect(canonicalDestination(hook, { url: 'https://hooks.example/T0/B0/s3cr3t' })).toBe('https://hooks.example');
  });
});

describe('a custom destination of a fixed-host vendor', () => {
  it.each<{ says: string; baseUrl: string; host: string | null; mustConfirm?: boolean; localOk?: boolean }>([
    { says: 'is none at the vendor', baseUrl: 'https://api.openai.com/v1', host: null },
    { says: 'must be confirmed by name', baseUrl: 'https://proxy.example:8443/v1', host: 'proxy.example:8443' },
    { says: 'must be confirmed for a private address', baseUrl: 'https://10.1.2.3/v1', host: '10.1.2.3' },
    { says: 'must be confirmed for a name like localhost', baseUrl: 'https://localhost/v1', host: 'localhost' },
    {
      says: 'is not fooled by the vendor’s name in front',
      baseUrl: 'https://api.openai.com.evil.example/',
      host: 'api.openai.com.evil.example',
    },
    {
      says: 'is not fooled by the vendor’s name as user',
      baseUrl: 'https://api.openai.com@evil.example/',
      host: 'evil.example',
    },
    {
      says: 'needs no word on loopback',
      baseUrl: 'http://127.0.0.1:9000/v1',
      host: '127.0.0.1:9000',
      mustConfirm: false,
    },
    { says: 'needs no word on IPv6 loopback', baseUrl: 'http://[::1]:90/v1', host: '[::1]:90', mustConfirm: false },
    {
      says: 'needs no word in a local provider’s network',
      baseUrl: 'https://10.1.2.3/v1',
      host: '10.1.2.3',
      mustConfirm: false,
      localOk: true,
    },
  ])('$says', ({ baseUrl, host, mustConfirm = true, localOk = false }) => {
    const custom = customDestinationOf({ ...openai, localOk }, { baseUrl });
    expect(custom).toEqual(host === null ? null : { field: 'baseUrl', host, mustConfirm });
  });

  it('is never asked of providers whose host is the user’s own', () => {
    expect(customDestinationOf(redis, { url: 'redis://anywhere.example' })).toBeNull();
  });
});

describe('plain http', () => {
  it.each([
    ['http://proxy.example/v1', 'baseUrl'],
    ['http://localhost/v1', 'baseUrl'],
    ['http://127.0.0.1.evil.example/v1', 'baseUrl'],
    ['http://127.0.0.1:9000/v1', null],
    ['http://[::1]/v1', null],
    ['https://proxy.example/v1', null],
  ])('to %s is refused in %s', (baseUrl, field) => {
    expect(plainHttpField(openai, { baseUrl })).toBe(field);
  });

  it('is allowed where the provider is local by nature', () => {
    expect(plainHttpField(ollama, { baseUrl: 'http://nas.local/v1' })).toBeNull();
  });

  it.each([
    ['http://10.1.2.3/v1', null],
    ['http://nas.local/v1', 'baseUrl'],
    ['http://proxy.example/v1', 'baseUrl'],
  ])('carries a vendor’s key within a private network at most: %s', (baseUrl, field) => {
    expect(plainHttpField(localOpenai, { baseUrl })).toBe(field);
  });

  it.each([
    ['http://192.168.0.9/hook/abc', null],
    ['http://hooks.example/hook/abc', 'url'],
    ['https://hooks.example/hook/abc', null],
  ])('carries an address that is itself a secret within a private network at most: %s', (url, field) => {
    expect(plainHttpField(webhook, { url })).toBe(field);
  });
});
