import { credentialAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { findCredential } from '../input/references.ts';
import { renderCredential } from '../render/credential.ts';

export const command = defineCommand({
  name: 'credential.show',
  words: ['CREDENTIAL'],
  examples: ['chaveiro credential show acme/openai/prod-1'],
  answer: credentialAnswer,
  run: async ({ words }, { unlocked }) => ({ answer: await findCredential(await unlocked(), words.CREDENTIAL) }),
  render: renderCredential,
});
