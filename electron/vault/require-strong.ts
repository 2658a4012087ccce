import { AppError } from '../../shared/errors/app-error.ts';

/**
 * Throws WEAK_PASSPHRASE for a new passphrase that is too short or easy to guess.
 *
 * The word lists behind this weigh a megabyte that only a new passphrase needs, so they are loaded here.
 */
export const requireStrong = async (passphrase: string, field: string): Promise<void> => {
  const { passphraseStrength, passphraseMinimum } = await import('../../shared/model/passphrase-strength.ts');
  const { acceptable, reason } = passphraseStrength(passphrase);
  if (acceptable) return;
  throw new AppError('WEAK_PASSPHRASE', {
    field,
    ...(reason === 'tooShort' && { reason: 'passphraseTooShort', params: { minimum: passphraseMinimum } }),
  });
};
