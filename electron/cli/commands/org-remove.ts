import { organisationAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { asTarget } from '../input/target.ts';
import { renderOrganisation } from '../render/organisation.ts';

export const command = defineCommand({
  name: 'org.remove',
  words: ['ORG'],
  answer: organisationAnswer,
  run: async ({ words }, { unlocked }) => {
    const api = await unlocked();
    return {
      answer: await api.organisations.remove(asTarget(await api.organisations.get({ organisation: words.ORG }))),
    };
  },
  render: renderOrganisation,
});
