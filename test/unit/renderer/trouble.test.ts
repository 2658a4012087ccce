import { describe, expect, it } from 'vitest';
import { troubleOf } from '../../../renderer/features/recovery/trouble.ts';
import { AppError } from '../../../shared/errors/app-error.ts';

describe('what keeps a vault shut', () => {
  it.each(['keychainLocked', 'keychainAbsent', 'keychainMoved'] as const)('is told by the reason: %s', (reason) => {
    expect(troubleOf(new AppError('DEVICE_SECRET_MISSING', { reason }))).toBe(reason);
  });

  it.each([
    ['STORE_DAMAGED', 'storeDamaged'],
    ['STORE_NEWER', 'storeNewer'],
    ['HEADER_DAMAGED', 'headerDamaged'],
    ['HEADER_ALTERED', 'headerAltered'],
  ] as const)('is told by the code: %s', (code, trouble) => {
    expect(troubleOf(new AppError(code))).toBe(trouble);
  });

  it('is not a mistyped passphrase, nor a line that broke', () => {
    expect(troubleOf(new AppError('WRONG_PASSPHRASE'))).toBeNull();
    expect(troubleOf(new AppError('CONNECTION_LOST'))).toBeNull();
  });
});
