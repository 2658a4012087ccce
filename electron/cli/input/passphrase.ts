import { AppError } from '../../../shared/errors/app-error.ts';
import type { ErrorCode } from '../../../shared/errors/codes.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import type { World } from '../world.ts';
import { passphraseOfInput, readPassphraseFile } from './passphrase-file.ts';

/** Where a call's passphrases come from. */
export type Source = { readonly world: World; readonly file: string | undefined; readonly translate: Translate };

/** The first line of a file, or of standard input for `-`. */
const readSecretLine = async ({ input }: World, file: string, option: string): Promise<string> =>
  file === '-' ? passphraseOfInput(await input.readAll()) : readPassphraseFile(file, option);

/** The passphrase as given with the call; null when it was not. A file comes before the environment. */
async function given({ world, file }: Source): Promise<string | null> {
  if (file === undefined) return world.env.CHAVEIRO_PASSPHRASE ?? null;
  return readSecretLine(world, file, '--passphrase-file');
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
  return (await given(source)) ?? typeTwice(source);
}

/** The passphrase to come, from a file of its own or typed twice. Throws VALIDATION_FAILED where neither can be. */
export async function chooseNextPassphrase(source: Source, file: string | undefined): Promise<string> {
  return file === undefined ? typeTwice(source) : readSecretLine(source.world, file, '--new-passphrase-file');
}

/** A recovery key, from a file or typed once. Throws VALIDATION_FAILED where neither can be. */
export async function findRecoveryKey({ world, translate }: Source, file: string | undefined): Promise<string> {
  if (file !== undefined) return readSecretLine(world, file, '--recovery-file');
  if (!world.input.isTerminal || !world.errors.isTerminal) {
    throw new AppError('VALIDATION_FAILED', { field: '--recovery-file', reason: 'required' });
  }
  return world.input.readSecret(`${translate('cli.say.typeRecoveryKey')}: `);
}

async function typeTwice({ world, translate }: Source): Promise<string> {
  mustBeTerminal(world, 'VALIDATION_FAILED');
  const first = await world.input.readSecret(`${translate('cli.say.newPassphrase')}: `);
  const again = await world.input.readSecret(`${translate('cli.say.repeatPassphrase')}: `);
  if (first !== again) throw new AppError('VALIDATION_FAILED', { reason: 'passphrasesDiffer' });
  return first;
}
