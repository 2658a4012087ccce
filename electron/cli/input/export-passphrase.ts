import { AppError } from '../../../shared/errors/app-error.ts';
import type { Context } from '../command.ts';
import { text } from '../option.ts';
import { readOwnPassphrase } from './passphrase-file.ts';

/** The passphrase of an encrypted export, which is its own. */
export const exportPassphraseOption = { 'export-passphrase-file': text('FILE') } as const;

const option = '--export-passphrase-file';

type Asking = Pick<Context, 'world' | 'translate'>;

function mustBeTerminal({ world }: Asking): void {
  if (world.input.isTerminal && world.errors.isTerminal) return;
  throw new AppError('VALIDATION_FAILED', { field: option, reason: 'filePassphraseMissing' });
}

async function type({ world, translate }: Asking, prompt: Parameters<Asking['translate']>[0]): Promise<string> {
  const typed = await world.input.readSecret(`${translate(prompt)}: `);
  world.crashes.remember(typed);
  return typed;
}

/** The passphrase an export is to have, from a file or typed twice. Throws VALIDATION_FAILED where neither can be. */
export async function chooseExportPassphrase(file: string | undefined, asking: Asking): Promise<string> {
  if (file !== undefined) return readOwnPassphrase(asking.world, file, option);
  mustBeTerminal(asking);
  const first = await type(asking, 'cli.say.newExportPassphrase');
  const again = await type(asking, 'cli.say.repeatPassphrase');
  if (first !== again) throw new AppError('VALIDATION_FAILED', { reason: 'passphrasesDiffer' });
  return first;
}

/** The passphrase of an export that is there, from a file or typed. Throws VALIDATION_FAILED where neither can be. */
export async function findExportPassphrase(file: string | undefined, asking: Asking): Promise<string> {
  if (file !== undefined) return readOwnPassphrase(asking.world, file, option);
  mustBeTerminal(asking);
  return type(asking, 'cli.say.exportPassphrase');
}
