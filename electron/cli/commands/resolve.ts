import { resolveAnswer } from '../../../shared/contract/cli-answers.ts';
import { capability, category } from '../../../shared/model/category.ts';
import { defineCommand } from '../command.ts';
import { readQuestion } from '../input/question.ts';
import { asProviderId, findConnection } from '../input/references.ts';
import { choice, commaList, flag, requiredText, text } from '../option.ts';
import { renderResolution } from '../render/resolution.ts';

export const command = defineCommand({
  name: 'resolve',
  options: {
    org: requiredText('ORG'),
    connection: text('CONNECTION'),
    category: choice(category.options),
    provider: text('PROVIDER'),
    capability: choice(capability.options),
    down: commaList('PROVIDER'),
    explain: flag,
    reveal: flag,
  },
  examples: [
    'chaveiro resolve --org acme --category AI --explain',
    'chaveiro resolve --org acme --capability cache --reveal --json',
  ],
  answer: resolveAnswer,
  run: async ({ options }, { unlocked }) => {
    const { org, connection, reveal } = options;
    const question = readQuestion(options);
    const down = options.down.map(asProviderId);
    const api = await unlocked();
    const asking = connection === undefined ? null : (await findConnection(api, connection, { organisation: org })).id;
    const ask = { organisation: org, connection: asking, question, down };
    // The passphrase of this very call is fresh.
    const answer = reveal
      ? await api.resolution.reveal({ ...ask, passphrase: null })
      : await api.resolution.resolve(ask);
    return { answer, exit: answer.chosen === null ? 1 : 0 };
  },
  render: (answer, view, { explain }) => renderResolution(answer, view, explain),
});
