import { revealAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { findCredential } from '../input/references.ts';
import { text } from '../option.ts';
import { formatTable } from '../table.ts';

export const command = defineCommand({
  name: 'credential.reveal',
  words: ['CREDENTIAL'],
  options: { field: text('KEY') },
  examples: ['chaveiro credential reveal acme/openai/prod-1 --field apiKey'],
  answer: revealAnswer,
  run: async ({ words, options }, { unlocked }) => {
    const api = await unlocked();
    const { id } = await findCredential(api, words.CREDENTIAL);
    // The passphrase of this very call is fresh.
    const { fields } = await api.credentials.reveal({ id, field: options.field ?? null, passphrase: null });
    return { answer: { fields } };
  },
  render: ({ fields }) => formatTable(Object.entries(fields)),
});
