import { randomUUID } from 'node:crypto';
import { organisationShredAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { text } from '../option.ts';

export const command = defineCommand({
  name: 'org.shred',
  words: ['ORG'],
  options: { confirm: text('SLUG') },
  examples: ['chaveiro org shred acme --confirm acme'],
  answer: organisationShredAnswer,
  run: async ({ words, options }, { unlocked }) => {
    const api = await unlocked();
    const { id } = await api.organisations.get({ organisation: words.ORG });
    const input = { commandId: randomUUID(), id, confirm: options.confirm ?? '' };
    return { answer: await api.organisations.shred(input) };
  },
  render: ({ remainingBackups }, { translate }) =>
    [
      translate('cli.say.shredded'),
      ...(remainingBackups.length === 0 ? [] : [translate('cli.say.remainingBackups'), ...remainingBackups]),
    ].join('\n'),
});
