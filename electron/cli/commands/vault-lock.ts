import { statusAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';

export const command = defineCommand({
  name: 'vault.lock',
  answer: statusAnswer,
  run: async (_input, { reach }) => ({ answer: await (await reach()).client.vault.lock({ everywhere: true }) }),
  render: (_status, { translate }) => translate('cli.say.locked'),
});
