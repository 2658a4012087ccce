import { providerListAnswer } from '../../../shared/contract/cli-answers.ts';
import { category } from '../../../shared/model/category.ts';
import { defineCommand } from '../command.ts';
import { choice } from '../option.ts';
import { listing } from '../render/facts.ts';

export const command = defineCommand({
  name: 'provider.list',
  options: { category: choice(category.options) },
  answer: providerListAnswer,
  run: async ({ options }, { reach }) => {
    const { client } = await reach();
    const { providers } = await client.providers.list({});
    const wanted = options.category;
    return { answer: { providers: providers.filter((each) => wanted === undefined || each.category === wanted) } };
  },
  render: ({ providers }, view) =>
    listing(
      view,
      ['provider', 'name', 'category'],
      providers.map((each) => [each.id, each.name, view.translate(`terms.category.${each.category}`)]),
    ),
});
