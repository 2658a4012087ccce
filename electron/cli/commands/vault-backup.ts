import { resolve } from 'node:path';
import { backupAnswer } from '../../../shared/contract/cli-answers.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defineCommand } from '../command.ts';
import { followProgress } from '../follow-progress.ts';
import { readOwnPassphrase } from '../input/passphrase-file.ts';
import { text } from '../option.ts';
import { renderBackup } from '../render/backup.ts';

export const command = defineCommand({
  name: 'vault.backup',
  rest: 'FILE',
  options: { 'backup-passphrase-file': text('FILE') },
  examples: [
    'chaveiro vault backup',
    'chaveiro vault backup /mnt/stick/chaveiro.chvbackup --backup-passphrase-file other.txt',
  ],
  answer: backupAnswer,
  run: async ({ options, rest }, context) => {
    const [given, ...surplus] = rest;
    if (surplus.length > 0) throw new AppError('VALIDATION_FAILED', { field: 'vault backup', reason: 'tooManyWords' });
    const own = options['backup-passphrase-file'];
    const passphrase =
      own === undefined ? null : await readOwnPassphrase(context.world, own, '--backup-passphrase-file');
    const api = await context.unlocked();
    const file = given === undefined ? null : resolve(given);
    const answer = await followProgress(context, (signal) => api.backups.create({ file, passphrase }, { signal }));
    return { answer };
  },
  render: renderBackup,
});
