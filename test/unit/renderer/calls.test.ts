import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { shouldRetryQuery } from '../../../renderer/api/query-client.ts';
import { toAppError } from '../../../renderer/api/to-app-error.ts';
import { createCommandIds } from '../../../renderer/state/command-ids.ts';
import { invalidatedBy } from '../../../renderer/state/invalidated-by.ts';
import { browserLanguage } from '../../../renderer/state/preferences.tsx';
import { AppError } from '../../../shared/errors/app-error.ts';

describe('an error of a call', () => {
  it('keeps the closed words the engine sent with it', () => {
    const data = { field: 'fields.apiKey', reason: 'confirmDestination', params: { host: 'exemplo.com' } };
    const error = toAppError(new ORPCError('CONFIRMATION_REQUIRED', { data }));
    expect(error.code).toBe('CONFIRMATION_REQUIRED');
    expect(error.details).toEqual(data);
  });

  it('drops what is not in the closed shape instead of passing it on', () => {
    const error = toAppError(new ORPCError('CONFLICT', { data: { stack: 'secret' } }));
    expect([error.code, error.details]).toEqual(['CONFLICT', {}]);
    expect(toAppError(new ORPCError('TEAPOT')).code).toBe('INTERNAL');
  });

  it('is a broken line where it is none of ours, and a cancel where we cancelled', () => {
    expect(toAppError(new Error('socket hang up')).code).toBe('CONNECTION_LOST');
    expect(toAppError(new Error('aborted'), AbortSignal.abort()).code).toBe('CANCELLED');
  });
});

describe('a failed read', () => {
  it('is sent again only where the table says so, and not for ever', () => {
    expect(shouldRetryQuery(0, new AppError('CONNECTION_LOST'))).toBe(true);
    expect(shouldRetryQuery(0, new AppError('BUSY'))).toBe(true);
    expect(shouldRetryQuery(0, new AppError('VAULT_LOCKED'))).toBe(false);
    expect(shouldRetryQuery(0, new AppError('INTERNAL'))).toBe(false);
    expect(shouldRetryQuery(3, new AppError('BUSY'))).toBe(false);
  });
});

describe('a command id', () => {
  const ids = () => {
    const minted = { count: 0 };
    return createCommandIds(() => {
      minted.count += 1;
      return `id-${minted.count}`;
    });
  };

  it('is the same for the same input until an answer came', () => {
    const commands = ids();
    expect(commands.idFor({ label: 'a' })).toBe('id-1');
    expect(commands.idFor({ label: 'a' })).toBe('id-1');
    commands.answered();
    expect(commands.idFor({ label: 'a' })).toBe('id-2');
  });

  it('is another one for another input, so that a change is never taken for a repetition', () => {
    const commands = ids();
    expect(commands.idFor({ label: 'a' })).toBe('id-1');
    expect(commands.idFor({ label: 'b' })).toBe('id-2');
  });
});

describe('an event', () => {
  it('has the page read again whatever it may have changed', () => {
    for (const part of ['credentials', 'organisations', 'overview', 'tests', 'resolution'] as const) {
      expect(invalidatedBy('credential.changed')).toContain(part);
    }
    // The moment at which the vault locks follows from the settings.
    expect(invalidatedBy('settings.changed')).toContain('vault');
    expect(invalidatedBy('test.progressed')).toEqual([]);
  });
});

describe('the language of a browser', () => {
  it.each([
    [['pt-PT', 'en'], 'pt-BR'],
    [['en-GB', 'pt'], 'en'],
    [['de', 'en-US'], 'en'],
    [['de'], 'pt-BR'],
    [[], 'pt-BR'],
  ])('that wants %j is %s', (wanted, language) => {
    expect(browserLanguage(wanted)).toBe(language);
  });
});
