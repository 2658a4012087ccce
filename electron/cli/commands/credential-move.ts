import { credentialListAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { findCredential } from '../input/references.ts';
import { asTarget } from '../input/target.ts';
import { requiredInteger } from '../option.ts';
import { renderCredentials } from '../render/credential.ts';

export const command = defineCommand({
  name: 'credential.move',
  words: ['CREDENTIAL'],
  options: { position: requiredInteger('N') },
  examples: ['chaveiro credential move acme/openai/prod-2 --position 0'],
  answer: credentialListAnswer,
  run: async ({ words, options }, { unlocked }) => {
    const api = await unlocked();
    const target = asTarget(await findCredential(api, words.CREDENTIAL));
    return { answer: await api.credentials.move({ ...target, position: options.position }) };
  },
  render: ({ credentials }, view) => renderCredentials(credentials, view),
});
