import { credentialAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { findCredential } from '../input/references.ts';
import { asTarget } from '../input/target.ts';
import { requiredText } from '../option.ts';
import { renderCredential } from '../render/credential.ts';

export const command = defineCommand({
  name: 'credential.trust-host-key',
  words: ['CREDENTIAL'],
  options: { fingerprint: requiredText('SHA256:…') },
  examples: ['chaveiro credential trust-host-key acme/ssh-key/site --fingerprint SHA256:…'],
  answer: credentialAnswer,
  run: async ({ words, options }, { unlocked }) => {
    const api = await unlocked();
    const target = asTarget(await findCredential(api, words.CREDENTIAL));
    return { answer: await api.credentials.trustHostKey({ ...target, fingerprint: options.fingerprint }) };
  },
  render: renderCredential,
});
