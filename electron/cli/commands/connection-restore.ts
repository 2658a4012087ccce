import { connectionAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { findConnection } from '../input/references.ts';
import { asTarget } from '../input/target.ts';
import { renderConnection } from '../render/connection.ts';

export const command = defineCommand({
  name: 'connection.restore',
  words: ['CONNECTION'],
  answer: connectionAnswer,
  run: async ({ words }, { unlocked }) => {
    const api = await unlocked();
    return {
      answer: await api.connections.restore(asTarget(await findConnection(api, words.CONNECTION, { trashed: true }))),
    };
  },
  render: renderConnection,
});
