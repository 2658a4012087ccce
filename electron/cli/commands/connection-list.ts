import { connectionListAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { flag, requiredText } from '../option.ts';
import { renderConnections } from '../render/connection.ts';

export const command = defineCommand({
  name: 'connection.list',
  options: { org: requiredText('ORG'), trashed: flag },
  answer: connectionListAnswer,
  run: async ({ options }, { unlocked }) => {
    const api = await unlocked();
    return { answer: await api.connections.list({ organisation: options.org, trashed: options.trashed }) };
  },
  render: ({ connections }, view) => renderConnections(connections, view),
});
