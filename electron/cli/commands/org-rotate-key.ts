import { organisationRotateAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { followProgress } from '../follow-progress.ts';

export const command = defineCommand({
  name: 'org.rotate-key',
  words: ['ORG'],
  examples: ['chaveiro org rotate-key acme'],
  answer: organisationRotateAnswer,
  run: async ({ words }, context) => {
    const api = await context.unlocked();
    const input = { organisation: words.ORG };
    return { answer: await followProgress(context, (signal) => api.organisations.rotateKey(input, { signal })) };
  },
  render: ({ generation, resealed }, { translate }) => translate('cli.say.keyRotated', { generation, resealed }),
});
