import { randomUUID } from 'node:crypto';
import { connectionAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { requiredText, text } from '../option.ts';
import { renderConnection } from '../render/connection.ts';

/** What most connections of an agency's clients are. */
const usualKind = 'whatsapp';

export const command = defineCommand({
  name: 'connection.add',
  options: { org: requiredText('ORG'), name: requiredText('NAME'), kind: text('KIND'), notes: text('TEXT') },
  examples: ['chaveiro connection add --org acme --name Vendas --kind whatsapp'],
  answer: connectionAnswer,
  run: async ({ options }, { unlocked }) => {
    const api = await unlocked();
    const { org: organisation, name, kind = usualKind, notes = '' } = options;
    return { answer: await api.connections.create({ commandId: randomUUID(), organisation, name, kind, notes }) };
  },
  render: renderConnection,
});
