import { connectionAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { assignSettings } from '../input/assignments.ts';
import { asProviderId, findConnection, findCredential } from '../input/references.ts';
import { asTarget } from '../input/target.ts';
import { list, requiredText, text } from '../option.ts';
import { renderConnection } from '../render/connection.ts';

export const command = defineCommand({
  name: 'connection.set-override',
  words: ['CONNECTION'],
  options: { provider: requiredText('PROVIDER'), credential: text('CREDENTIAL'), set: list('KEY=VALUE') },
  examples: ['chaveiro connection set-override acme/Vendas --provider openai --set model=gpt-4o-mini'],
  answer: connectionAnswer,
  run: async ({ words, options }, { unlocked }) => {
    const api = await unlocked();
    const provider = asProviderId(options.provider);
    const settings = assignSettings(options.set, await api.providers.get({ id: provider }));
    const target = asTarget(await findConnection(api, words.CONNECTION));
    const chosen = options.credential === undefined ? null : await findCredential(api, options.credential);
    const input = { ...target, provider, credential: chosen?.id ?? null, settings };
    return { answer: await api.connections.setOverride(input) };
  },
  render: renderConnection,
});
