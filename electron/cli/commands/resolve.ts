import { resolveAnswer } from '../../../shared/contract/cli-answers.ts';
import { capability, category } from '../../../shared/model/category.ts';
import { type CredentialId, credentialId, type ProviderId } from '../../../shared/model/ids.ts';
import { defineCommand } from '../command.ts';
import { readQuestion } from '../input/question.ts';
import { asProviderId, findConnection, findCredential } from '../input/references.ts';
import { choice, commaList, flag, requiredText, text } from '../option.ts';
import { renderResolution } from '../render/resolution.ts';

/** A credential is named by id or by its place; a provider's id has no slash and begins with a letter. */
const isCredential = (text: string): boolean => text.includes('/') || credentialId.safeParse(text).success;

export const command = defineCommand({
  name: 'resolve',
  options: {
    org: requiredText('ORG'),
    connection: text('CONNECTION'),
    category: choice(category.options),
    provider: text('PROVIDER'),
    capability: choice(capability.options),
    model: text('MODEL'),
    down: commaList('PROVIDER|CREDENTIAL'),
    explain: flag,
    reveal: flag,
  },
  examples: [
    'chaveiro resolve --org acme --category AI --explain',
    'chaveiro resolve --org acme --category AI --explain --down openai',
    'chaveiro resolve --org acme --capability cache --reveal --json',
  ],
  answer: resolveAnswer,
  run: async ({ options }, { unlocked }) => {
    const { org, connection, reveal, explain } = options;
    const question = readQuestion(options);
    const api = await unlocked();
    const down: (ProviderId | CredentialId)[] = [];
    for (const each of options.down) {
      down.push(isCredential(each) ? (await findCredential(api, each)).id : asProviderId(each));
    }
    const asking = connection === undefined ? null : (await findConnection(api, connection, { organisation: org })).id;
    const ask = { organisation: org, connection: asking, question, model: options.model ?? null, down };
    // The passphrase of this very call is fresh.
    const explained = explain ? await api.resolution.explain(ask) : undefined;
    const revealed = reveal ? await api.resolution.reveal({ ...ask, passphrase: null }) : undefined;
    const answer = { ...(explained ?? (await api.resolution.resolve(ask))), ...revealed };
    return { answer, exit: answer.chosen === null ? 1 : 0 };
  },
  render: (answer, view, { explain }) => renderResolution(answer, view, explain),
});
