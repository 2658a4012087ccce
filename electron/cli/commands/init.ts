import { initAnswer } from '../../../shared/contract/cli-answers.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defineCommand } from '../command.ts';
import { reserveFile } from '../input/reserved-file.ts';
import { flag, text } from '../option.ts';

export const command = defineCommand({
  name: 'init',
  options: { 'recovery-out': text('FILE'), member: text('NAME'), 'no-keychain': flag },
  examples: [
    'chaveiro init',
    'chaveiro init --recovery-out recovery.txt --passphrase-file ~/.chaveiro-passphrase --json',
  ],
  answer: initAnswer,
  run: async ({ options }, { world, language, reach, newPassphrase }) => {
    const { client } = await reach();
    const { vault } = await client.vault.status({});
    if (vault !== 'none') throw new AppError('VAULT_EXISTS');
    const path = options['recovery-out'];
    // Reserved before anything is made: a vault whose recovery key cannot be kept is worse than none.
    const file = path === undefined ? null : await reserveFile(path, '--recovery-out');
    const created = await newPassphrase()
      .then((passphrase) =>
        client.vault.create({
          passphrase,
          memberName: options.member ?? world.userName,
          language,
          useKeychain: !options['no-keychain'],
        }),
      )
      .catch(async (error: unknown) => {
        await file?.abandon();
        throw error;
      });
    const { vaultId, recoveryKey } = created;
    // The vault exists now: a key that cannot be written is shown rather than lost.
    const isFiled = (await file?.fill(`${recoveryKey}\n`)) ?? false;
    const filed = isFiled ? (file?.path ?? null) : null;
    return { answer: { vaultId, recoveryKey: filed === null ? recoveryKey : null, recoveryFile: filed } };
  },
  render: ({ recoveryKey, recoveryFile }, { translate }) =>
    [
      translate('cli.say.created'),
      ...(recoveryKey === null ? [] : [translate('cli.say.recoveryKey', { key: recoveryKey })]),
      ...(recoveryFile === null ? [] : [translate('cli.say.recoveryFile', { file: recoveryFile })]),
      translate('cli.say.recoveryAdvice'),
    ].join('\n'),
});
