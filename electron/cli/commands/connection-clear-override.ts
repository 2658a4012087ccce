import { connectionAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { asProviderId, findConnection } from '../input/references.ts';
import { asTarget } from '../input/target.ts';
import { requiredText } from '../option.ts';
import { renderConnection } from '../render/connection.ts';

export const command = defineCommand({
  name: 'connection.clear-override',
  words: ['CONNECTION'],
  options: { provider: requiredText('PROVIDER') },
  answer: connectionAnswer,
  run: async ({ words, options }, { unlocked }) => {
    const api = await unlocked();
    const target = asTarget(await findConnection(api, words.CONNECTION));
    return { answer: await api.connections.clearOverride({ ...target, provider: asProviderId(options.provider) }) };
  },
  render: renderConnection,
});
