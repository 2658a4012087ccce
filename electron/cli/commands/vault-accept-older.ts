import { statusAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { flag } from '../option.ts';

export const command = defineCommand({
  name: 'vault.accept-older',
  options: { confirm: flag },
  examples: ['chaveiro vault accept-older --confirm'],
  answer: statusAnswer,
  run: async ({ options }, { unlocked }) => ({
    answer: await (await unlocked()).vault.acceptOlder({ confirmed: options.confirm }),
  }),
  render: (_status, { translate }) => translate('cli.say.olderAccepted'),
});
