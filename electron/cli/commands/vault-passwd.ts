import { passwdAnswer } from '../../../shared/contract/cli-answers.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Context } from '../command.ts';
import { defineCommand } from '../command.ts';
import { reserveFile } from '../input/reserved-file.ts';
import { flag, text } from '../option.ts';

async function changePassphrase({ unlocked, passphrase, nextPassphrase }: Context, file: string | undefined) {
  const api = await unlocked();
  await api.vault.changePassphrase({ passphrase: await passphrase(), newPassphrase: await nextPassphrase(file) });
  return { changed: 'passphrase', recoveryKey: null, recoveryFile: null } as const;
}

async function renewRecoveryKey({ unlocked, passphrase }: Context, out: string | undefined) {
  const api = await unlocked();
  // Reserved before the old key dies: a new one that cannot be kept is worse than the old one.
  const file = out === undefined ? null : await reserveFile(out, '--recovery-out');
  const renewed = await api.vault.renewRecoveryKey({ passphrase: await passphrase() }).catch(async (error: unknown) => {
    await file?.abandon();
    throw error;
  });
  const isFiled = (await file?.fill(`${renewed.recoveryKey}\n`)) ?? false;
  const filed = isFiled ? (file?.path ?? null) : null;
  return {
    changed: 'recoveryKey',
    recoveryKey: filed === null ? renewed.recoveryKey : null,
    recoveryFile: filed,
  } as const;
}

export const command = defineCommand({
  name: 'vault.passwd',
  options: { 'new-passphrase-file': text('FILE'), 'new-recovery-key': flag, 'recovery-out': text('FILE') },
  examples: [
    'chaveiro vault passwd',
    'chaveiro vault passwd --passphrase-file old.txt --new-passphrase-file new.txt --json',
    'chaveiro vault passwd --new-recovery-key --recovery-out recovery.txt',
  ],
  answer: passwdAnswer,
  run: async ({ options }, context) => {
    const file = options['new-passphrase-file'];
    const out = options['recovery-out'];
    if (options['new-recovery-key'] ? file !== undefined : out !== undefined) {
      throw new AppError('VALIDATION_FAILED', {
        field: '--new-passphrase-file, --new-recovery-key',
        reason: 'chooseOne',
      });
    }
    return {
      answer: options['new-recovery-key']
        ? await renewRecoveryKey(context, out)
        : await changePassphrase(context, file),
    };
  },
  render: ({ changed, recoveryKey, recoveryFile }, { translate }) =>
    changed === 'passphrase'
      ? translate('cli.say.passphraseChanged')
      : [
          translate('cli.say.recoveryKeyRenewed'),
          ...(recoveryKey === null ? [] : [translate('cli.say.recoveryKey', { key: recoveryKey })]),
          ...(recoveryFile === null ? [] : [translate('cli.say.recoveryFile', { file: recoveryFile })]),
          translate('cli.say.recoveryAdvice'),
        ].join('\n'),
});
