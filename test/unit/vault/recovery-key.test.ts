import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRecoveryKey, parseRecoveryKey } from '../../../electron/vault/recovery-key.ts';
import { openRecoverySlot } from '../../../electron/vault/recovery-slot.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { instantKdf } from '../../kit/kdf.ts';
import { passphrase, readBody, testGate } from './test-vault.ts';

const refusal = new AppError('VALIDATION_FAILED', { field: 'recoveryKey', reason: 'recoveryKeyTypo' });
const anyKey = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('the recovery key', () => {
  it('is 14 groups of 4 characters that nobody mistakes for others', () => {
    fc.assert(
      fc.property(anyKey, (key) => {
        expect(formatRecoveryKey(key)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){13}$/);
      }),
    );
  });

  it('is read back however it was typed', () => {
    const spellings = [
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => text.replaceAll('-', ' '),
      (text: string) => `  ${text.replaceAll('-', '')}\n`,
      (text: string) => text.replaceAll('0', 'O').replaceAll('1', 'I'),
      (text: string) => text.replaceAll('0', 'o').replaceAll('1', 'l'),
    ];
    fc.assert(
      fc.property(anyKey, fc.constantFrom(...spellings), (key, spell) => {
        expect(parseRecoveryKey(spell(formatRecoveryKey(key)))).toEqual(key);
      }),
    );
  });

  it('is refused with any one character wrong', () => {
    const key = Buffer.from('0123456789abcdef0123456789abcdef');
    const text = formatRecoveryKey(key).replaceAll('-', '');
    const wrong = [...text].flatMap((right, place) =>
      [...alphabet]
        .filter((character) => character !== right)
        .map((character) => text.slice(0, place) + character + text.slice(place + 1)),
    );
    expect(wrong).toHaveLength(56 * 31);
    for (const typed of wrong) expect(() => parseRecoveryKey(typed)).toThrow(refusal);
  });

  it('is refused with two neighbours swapped, cut short, too long, or with a letter that does not exist', () => {
    const text = formatRecoveryKey(Buffer.from('fedcba9876543210fedcba9876543210')).replaceAll('-', '');
    const swapped = [...text.slice(1)].map(
      (character, place) => text.slice(0, place) + character + text.charAt(place) + text.slice(place + 2),
    );
    const typed = [...swapped.filter((other) => other !== text), '', text.slice(4), `${text}0000`, `U${text.slice(1)}`];
    for (const wrong of typed) expect(() => parseRecoveryKey(wrong)).toThrow(refusal);
  });
});

describe('the recovery slot', () => {
  it('opens the same vault as the passphrase does, and no other', async () => {
    const { gate, dataDir } = testGate({ kdf: instantKdf() });
    const { recoveryKey, vaultId } = await gate.create({ passphrase, useKeychain: false });
    const slot = readBody(dataDir).slots[1];
    const key = parseRecoveryKey(recoveryKey);
    expect(openRecoverySlot({ vaultId, recoveryKey: key }, slot)).toHaveLength(32);
    expect(openRecoverySlot({ vaultId: `${vaultId}x`, recoveryKey: key }, slot)).toBeNull();
    expect(openRecoverySlot({ vaultId, recoveryKey: Buffer.alloc(32) }, slot)).toBeNull();
  });
});
