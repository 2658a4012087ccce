import { diagnosticsAnswer } from '../../../shared/contract/cli-answers.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { defineCommand } from '../command.ts';
import { reserveFile } from '../input/reserved-file.ts';
import { text } from '../option.ts';

export const command = defineCommand({
  name: 'diagnostics',
  options: { out: text('FILE') },
  examples: ['chaveiro diagnostics --out diagnostics.json'],
  answer: diagnosticsAnswer,
  run: async ({ options }, { globals, world, reach, unlocked }) => {
    // A vault that does not open is when this is needed most: nobody is asked for a passphrase.
    const isOpening = globals['passphrase-file'] !== undefined || world.env.CHAVEIRO_PASSPHRASE !== undefined;
    const client = isOpening ? await unlocked() : (await reach()).client;
    const diagnostics = await client.diagnostics.bundle({});
    if (options.out === undefined) return { answer: { file: null, diagnostics } };
    const file = await reserveFile(options.out, '--out');
    if (!(await file.fill(`${JSON.stringify(diagnostics, null, 2)}\n`))) throw new AppError('STORAGE_FULL');
    return { answer: { file: file.path, diagnostics } };
  },
  render: ({ file, diagnostics }, { translate }) =>
    file === null ? JSON.stringify(diagnostics, null, 2) : translate('cli.say.diagnosticsIn', { file }),
});
