import { resolve } from 'node:path';
import { exportOpenAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { exportPassphraseOption, findExportPassphrase } from '../input/export-passphrase.ts';
import { requiredText } from '../option.ts';

export const command = defineCommand({
  name: 'export open',
  words: ['FILE'],
  options: { out: requiredText('FILE'), ...exportPassphraseOption },
  examples: [
    'chaveiro export open acme.chvexport --out acme.json',
    'chaveiro export open acme.chvexport --out acme.json --export-passphrase-file acme.txt',
  ],
  answer: exportOpenAnswer,
  run: async ({ words, options }, context) => {
    const passphrase = await findExportPassphrase(options['export-passphrase-file'], context);
    const { client } = await context.reach();
    const order = { file: resolve(words.FILE), out: resolve(options.out), passphrase };
    return { answer: await client.exports.open(order, { signal: context.world.signal }) };
  },
  render: ({ file }, { translate }) => translate('cli.say.exportOpened', { file }),
});
