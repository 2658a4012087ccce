import { organisationAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { renderOrganisation } from '../render/organisation.ts';

export const command = defineCommand({
  name: 'org.show',
  words: ['ORG'],
  answer: organisationAnswer,
  run: async ({ words }, { unlocked }) => ({
    answer: await (await unlocked()).organisations.get({ organisation: words.ORG }),
  }),
  render: renderOrganisation,
});
