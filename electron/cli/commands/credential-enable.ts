import { credentialAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { findCredential } from '../input/references.ts';
import { asTarget } from '../input/target.ts';
import { renderCredential } from '../render/credential.ts';

export const command = defineCommand({
  name: 'credential.enable',
  words: ['CREDENTIAL'],
  answer: credentialAnswer,
  run: async ({ words }, { unlocked }) => {
    const api = await unlocked();
    const target = asTarget(await findCredential(api, words.CREDENTIAL));
    return { answer: await api.credentials.setActive({ ...target, active: true }) };
  },
  render: renderCredential,
});
