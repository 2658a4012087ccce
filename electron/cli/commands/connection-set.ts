import { connectionAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { findConnection } from '../input/references.ts';
import { asTarget } from '../input/target.ts';
import { withoutUnsaid } from '../input/unsaid.ts';
import { text } from '../option.ts';
import { renderConnection } from '../render/connection.ts';

export const command = defineCommand({
  name: 'connection.set',
  words: ['CONNECTION'],
  options: { name: text('NAME'), kind: text('KIND'), notes: text('TEXT') },
  examples: ['chaveiro connection set acme/Vendas --name "Vendas SP"'],
  answer: connectionAnswer,
  run: async ({ words, options }, { unlocked }) => {
    const api = await unlocked();
    const target = asTarget(await findConnection(api, words.CONNECTION));
    return { answer: await api.connections.update({ ...target, ...withoutUnsaid(options) }) };
  },
  render: renderConnection,
});
