import { AppError } from '../../../shared/errors/app-error.ts';
import type { ErrorCode } from '../../../shared/errors/codes.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { World } from '../world.ts';
import { passphraseOfInput, readPassphraseFile } from './passphrase-file.ts';

type Source = { readonly world: World; readonly file: string | undefined; readonly translate: Translate };

/** The passphrase as given with the call; null when it was not. A file comes before the environment. */
async function given({ world, file }: Source): Promise<string | null> {
  if (file === '-') return passphraseOfInput(await world.input.readAll());
  if (file !== undefined) return readPassphraseFile(file);
  return world.env.CHAVEIRO_PASSPHRASE ?? null;
}

function mustBeTerminal({ input, errors }: World, code: ErrorCode): void {
  if (!input.isTerminal || !errors.isTerminal) throw new AppError(code, { reason: 'passphraseMissing' });
}

/** The passphrase that opens the vault, asked for where a person is there. Throws VAULT_LOCKED where none is. */
export async function findPassphrase(source: Source): Promise<string> {
  const found = await given(source);
  if (found !== null) return found;
  mustBeTerminal(source.world, 'VAULT_LOCKED');
  return source.world.input.readSecret(`${source.translate('cli.say.passphrase')}: `);
}

/** The passphrase of a new vault, typed twice where a person is there. Throws VALIDATION_FAILED where none is. */
export async function chooseNewPassphrase(source: Source): Promise<string> {
  const found = await given(source);
  if (found !== null) return found;
  const { world, translate } = source;
  mustBeTerminal(world, 'VALIDATION_FAILED');
  const first = await world.input.readSecret(`${translate('cli.say.newPassphrase')}: `);
  const again = await world.input.readSecret(`${translate('cli.say.repeatPassphrase')}: `);
  if (first !== again) throw new AppError('VALIDATION_FAILED', { reason: 'passphrasesDiffer' });
  return first;
}
