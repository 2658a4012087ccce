import type { z } from 'zod';
import type { ApiClient } from '../../shared/contract/index.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { Language } from '../../shared/model/language.ts';
import type { Context } from './command.ts';
import { dataDirOf, type GlobalValues } from './global-options.ts';
import { readJson } from './input/input-json.ts';
import { chooseNewPassphrase, chooseNextPassphrase, findPassphrase, findRecoveryKey } from './input/passphrase.ts';
import { rememberInput } from './input/remember-secrets.ts';
import type { Reached, World } from './world.ts';

export type Call = {
  readonly world: World;
  readonly globals: GlobalValues;
  readonly language: Language;
  readonly translate: Translate;
};

/** What one run may use, and the end of it: whatever it reached is left again. */
export function createRunContext(call: Call): { readonly context: Context; readonly close: () => Promise<void> } {
  const { world, globals, translate } = call;
  const source = { world, file: globals['passphrase-file'], translate };
  /** Whatever goes wrong later, it is not told with the fault. */
  const keeping = async (secret: Promise<string>): Promise<string> => {
    world.crashes.remember(await secret);
    return secret;
  };
  let reached: Promise<Reached> | null = null;
  const reach = () => {
    reached ??= world.reach(dataDirOf(globals, world.env));
    return reached;
  };
  let found: Promise<string> | null = null;
  const passphrase = () => {
    found ??= keeping(findPassphrase(source));
    return found;
  };
  const context: Context = {
    ...call,
    reach,
    passphrase,
    unlocked: async () => unlock((await reach()).client, passphrase),
    newPassphrase: () => keeping(chooseNewPassphrase(source)),
    nextPassphrase: (file) => keeping(chooseNextPassphrase(source, file)),
    recoveryKey: (file) => keeping(findRecoveryKey(source, file)),
    inputJson: async <T>(schema: z.ZodType<T>) => {
      if (globals['passphrase-file'] === '-') {
        throw new AppError('VALIDATION_FAILED', { field: '--passphrase-file', reason: 'stdinTwice' });
      }
      const text = await world.input.readAll();
      rememberInput(text, world.crashes);
      return readJson(text, schema);
    },
  };
  return {
    context,
    close: async () => {
      // Not reached at all, or not reachable: then there is nothing to leave.
      const found = await reached?.catch(() => null);
      await found?.close();
    },
  };
}

/** Unlocks this call's session. A vault that is not there is told before anyone types a passphrase for it. */
async function unlock(client: ApiClient, passphrase: () => Promise<string>): Promise<ApiClient> {
  const { vault } = await client.vault.status({});
  if (vault === 'none') throw new AppError('VAULT_MISSING');
  await client.vault.unlock({ passphrase: await passphrase() });
  return client;
}
