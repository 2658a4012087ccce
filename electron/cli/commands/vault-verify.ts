import { resolve } from 'node:path';
import { backupVerifyAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { followProgress } from '../follow-progress.ts';
import { backupKeyOptions, readBackupKey } from '../input/backup-key.ts';
import { renderBackup } from '../render/backup.ts';

export const command = defineCommand({
  name: 'vault.verify',
  words: ['FILE'],
  options: backupKeyOptions,
  examples: [
    'chaveiro vault verify chaveiro.chvbackup',
    'chaveiro vault verify chaveiro.chvbackup --recovery-file key.txt',
  ],
  answer: backupVerifyAnswer,
  run: async ({ words, options }, context) => {
    const key = await readBackupKey(options, context);
    const { client } = await context.reach();
    const file = resolve(words.FILE);
    return { answer: await followProgress(context, (signal) => client.backups.verify({ file, key }, { signal })) };
  },
  render: (answer, view) =>
    [
      view.translate('cli.say.backupWhole', { ...answer.counts }),
      ...(answer.audit.ok ? [] : [view.translate('cli.say.backupChainBroken')]),
      renderBackup(answer, view),
    ].join('\n'),
});
