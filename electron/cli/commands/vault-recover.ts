import { statusAnswer } from '../../../shared/contract/cli-answers.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defineCommand } from '../command.ts';
import { flag, text } from '../option.ts';

export const command = defineCommand({
  name: 'vault.recover',
  options: { 'recovery-file': text('FILE'), 'new-passphrase-file': text('FILE'), 'no-keychain': flag },
  examples: [
    'chaveiro vault recover',
    'chaveiro vault recover --recovery-file recovery.txt --new-passphrase-file new.txt --json',
  ],
  answer: statusAnswer,
  run: async ({ options }, { reach, recoveryKey, newPassphrase, nextPassphrase }) => {
    const { client, forwarded } = await reach();
    const { vault } = await client.vault.status({});
    if (vault === 'none') throw new AppError('VAULT_MISSING');
    const key = await recoveryKey(options['recovery-file']);
    const file = options['new-passphrase-file'];
    const status = await client.vault.recover({
      recoveryKey: key,
      // As with `init`, the passphrase of the call may be the one that is to open the vault from now on.
      newPassphrase: file === undefined ? await newPassphrase() : await nextPassphrase(file),
      useKeychain: !options['no-keychain'],
    });
    return { answer: forwarded ? status : { ...status, owner: null } };
  },
  render: (_status, { translate }) => translate('cli.say.recovered'),
});
