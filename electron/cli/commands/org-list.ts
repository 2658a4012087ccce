import { organisationListAnswer } from '../../../shared/contract/cli-answers.ts';
import { defineCommand } from '../command.ts';
import { flag } from '../option.ts';
import { listing } from '../render/facts.ts';

export const command = defineCommand({
  name: 'org.list',
  options: { trashed: flag },
  answer: organisationListAnswer,
  run: async ({ options }, { unlocked }) => {
    const api = await unlocked();
    return { answer: await api.organisations.list({ trashed: options.trashed }) };
  },
  render: ({ organisations }, view) =>
    listing(
      view,
      ['slug', 'name', 'plan', 'counts', 'id'],
      organisations.map(({ slug, name, plan, counts, id }) => [slug, name, plan, counts.credentials, id]),
    ),
});
