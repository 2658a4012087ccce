import { randomUUID } from 'node:crypto';
import { organisationAnswer } from '../../../shared/contract/cli-answers.ts';
import { organisationDefaults } from '../../../shared/model/organisation.ts';
import { defineCommand } from '../command.ts';
import { organisationOptions, readOrganisationChanges } from '../input/organisation-values.ts';
import { layChoices } from '../input/resolver-choices.ts';
import { renderOrganisation } from '../render/organisation.ts';

export const command = defineCommand({
  name: 'org.add',
  words: ['SLUG'],
  options: organisationOptions,
  examples: [
    'chaveiro org add acme --name "Acme Ltda" --tax-id 12.345.678/0001-95 --plan pro',
    `echo '{"name": "Acme Ltda", "contacts": [{"name": "Ana", "email": "ana@acme.example"}]}' | chaveiro org add acme --stdin`,
  ],
  answer: organisationAnswer,
  run: async ({ words, options }, context) => {
    const { name = words.SLUG, ...changes } = await readOrganisationChanges(options, context);
    const api = await context.unlocked();
    const choices = layChoices(options, changes, organisationDefaults);
    const input = { commandId: randomUUID(), slug: words.SLUG, name, ...changes, ...choices };
    return { answer: await api.organisations.create(input) };
  },
  render: renderOrganisation,
});
