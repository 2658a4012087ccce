import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { importUndoAnswer } from '../../../shared/contract/cli-answers.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defineCommand } from '../command.ts';

export const command = defineCommand({
  name: 'import undo',
  words: ['BATCH'],
  answer: importUndoAnswer,
  run: async ({ words }, { unlocked }) => {
    const batch = z.uuid().safeParse(words.BATCH);
    if (!batch.success) throw new AppError('NOT_FOUND', { field: 'BATCH', reason: 'unknownBatch' });
    const api = await unlocked();
    return { answer: await api.imports.undo({ batch: batch.data, commandId: randomUUID() }) };
  },
  render: ({ removed, kept, changed }, { translate }) =>
    [
      translate('cli.say.importUndone', { removed, kept }),
      ...changed.map(({ provider, label }) => translate('cli.say.importKept', { provider, label })),
    ].join('\n'),
});
