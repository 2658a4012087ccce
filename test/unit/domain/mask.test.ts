import { describe, expect, it } from 'vitest';
import { maskOf } from '../../../electron/domain/mask.ts';
import { catalogue } from '../../../shared/catalogue/index.generated.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';

function mask(provider: string, key: string, value: string): string {
  const descriptor = ensure(
    catalogue.find(({ id }) => id === provider),
    'the catalogue has it',
  );
  const field = ensure(
    descriptor.fields.find((one) => one.key === key),
    'the provider has it',
  );
  return maskOf(descriptor, field, value);
}

describe('a mask', () => {
  it('shows prefix and last four of a key whose shape the catalogue knows', () => {
    expect(mask('openai', 'apiKey', `sk-proj-${'x'.repeat(60)}9aQ4`)).toBe('sk-proj-••••9aQ4');
  });

  it('shows nothing of a key it does not know', () => {
    expect(mask('openai', 'apiKey', 'k'.repeat(60))).toBe('••••');
  });

  it('shows nothing of a known key that is short', () => {
    expect(mask('openai', 'apiKey', 'sk-proj-abcd')).toBe('••••');
  });

  it('hides only the password of a connection string', () => {
    expect(mask('redis', 'url', 'redis://app:hunter2@cache.example:6380/2')).toBe(
      'redis://app:****@cache.example:6380/2',
    );
  });

  it('keeps a connection string without a password as it is', () => {
    expect(mask('redis', 'url', 'redis://127.0.0.1:6379')).toBe('redis://127.0.0.1:6379');
  });

  it('hides what a query string might carry', () => {
    const shown = mask('postgresql', 'url', 'postgres://u:secret1@db.example/app?password=secret2&sslmode=require');
    expect(shown).toBe('postgres://u:****@db.example/app?password=****&sslmode=****');
  });

  it('shows nothing of a connection string that is none', () => {
    expect(mask('redis', 'url', 'hunter2')).toBe('••••');
  });
});
