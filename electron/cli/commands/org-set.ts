import { randomUUID } from 'node:crypto';
import { organisationAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { organisationOptions, readOrganisationChanges } from '../input/organisation-values.ts';
import { layChoices } from '../input/resolver-choices.ts';
import { renderOrganisation } from '../render/organisation.ts';

export const command = defineCommand({
  name: 'org.set',
  words: ['ORG'],
  options: organisationOptions,
  examples: [
    'chaveiro org set acme --plan enterprise --only-own-keys',
    'chaveiro org set acme --no-use-own-redis',
    'chaveiro org set acme --allow-lower-level --inheritance openai-whisper=own --strategy AI=weighted',
  ],
  answer: organisationAnswer,
  run: async ({ words, options }, context) => {
    const changes = await readOrganisationChanges(options, context);
    const api = await context.unlocked();
    const current = await api.organisations.get({ organisation: words.ORG });
    const { id, revision } = current;
    const all = { ...changes, ...layChoices(options, changes, current) };
    const input = { commandId: randomUUID(), id, expectedRevision: revision, changes: all };
    return { answer: await api.organisations.update(input) };
  },
  render: renderOrganisation,
});
