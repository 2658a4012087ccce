import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { backupRestoreAnswer } from '../../../shared/contract/cli-answers.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import { defaultDataDir } from '../../core/adapters/paths.ts';
import { defineCommand } from '../command.ts';
import { followProgress } from '../follow-progress.ts';
import { backupKeyOptions, readBackupKey } from '../input/backup-key.ts';
import { reserveFile } from '../input/reserved-file.ts';
import { flag, text } from '../option.ts';
import type { World } from '../world.ts';

/** Where the vault that was backed up may lie: what it shredded since does not come back. */
const likelyFolders = ({ env }: World, file: string): readonly string[] => [
  defaultDataDir({ platform: process.platform, env, home: homedir() }),
  dirname(dirname(file)),
];

export const command = defineCommand({
  name: 'vault.restore',
  words: ['FILE'],
  options: {
    ...backupKeyOptions,
    'new-passphrase-file': text('FILE'),
    'recovery-out': text('FILE'),
    'shredded-from': text('DIR'),
    'no-keychain': flag,
  },
  examples: [
    'chaveiro vault restore chaveiro.chvbackup --data ~/chaveiro-restored',
    'chaveiro vault restore chaveiro.chvbackup --data new --recovery-file key.txt --new-passphrase-file new.txt --json',
  ],
  answer: backupRestoreAnswer,
  run: async ({ words, options }, context) => {
    const file = resolve(words.FILE);
    const { client } = await context.reach();
    const { vault } = await client.vault.status({});
    if (vault !== 'none') throw new AppError('VAULT_EXISTS');
    const key = await readBackupKey(options, context);
    const next = options['new-passphrase-file'];
    const newPassphrase = next === undefined ? await context.newPassphrase() : await context.nextPassphrase(next);
    const known = options['shredded-from'];
    const shreddedFrom = (known === undefined ? likelyFolders(context.world, file) : [known]).map((one) =>
      resolve(one),
    );
    const out = options['recovery-out'];
    const kept = out === undefined ? null : await reserveFile(out, '--recovery-out');
    const input = { file, key, newPassphrase, shreddedFrom, useKeychain: !options['no-keychain'] };
    const restored = await followProgress(context, (signal) => client.backups.restore(input, { signal })).catch(
      async (error: unknown) => {
        await kept?.abandon();
        throw error;
      },
    );
    const isFiled = (await kept?.fill(`${restored.recoveryKey}\n`)) ?? false;
    const filed = isFiled ? (kept?.path ?? null) : null;
    return { answer: { ...restored, recoveryKey: filed === null ? restored.recoveryKey : null, recoveryFile: filed } };
  },
  render: ({ at, recoveryKey, recoveryFile, shredded }, { translate, language }) =>
    [
      translate('cli.say.restored', { at: createFormats(language).dateTime(at) }),
      ...(shredded.length === 0 ? [] : [translate('cli.say.staysShredded', { ids: shredded.join(', ') })]),
      ...(recoveryKey === null ? [] : [translate('cli.say.recoveryKey', { key: recoveryKey })]),
      ...(recoveryFile === null ? [] : [translate('cli.say.recoveryFile', { file: recoveryFile })]),
      translate('cli.say.recoveryAdvice'),
    ].join('\n'),
});
