import type { FieldDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { providerAnswer } from '../../../shared/contract/cli-answers.ts';
import { createFormats } from '../../../shared/i18n/format.ts';
import { defineCommand, type View } from '../command.ts';
import { asProviderId } from '../input/references.ts';
import { factSheet } from '../render/facts.ts';
import { formatTable } from '../table.ts';

const fieldRow = ({ key, secret, required, text }: FieldDescriptor, { translate, language }: View) => [
  key,
  text.label[language],
  [...(secret ? [translate('cli.say.secret')] : []), ...(required ? [] : [translate('cli.say.optional')])].join(', '),
  text.example,
];

export const command = defineCommand({
  name: 'provider.show',
  words: ['PROVIDER'],
  examples: ['chaveiro provider show openai'],
  answer: providerAnswer,
  run: async ({ words }, { reach }) => {
    const { client } = await reach();
    return { answer: await client.providers.get({ id: asProviderId(words.PROVIDER) }) };
  },
  render: (provider, view) => {
    const { translate, language } = view;
    const { list } = createFormats(language);
    const settings = provider.settings.map(({ key, text }) => [key, text.label[language], text.example]);
    return [
      factSheet(view, [
        ['provider', provider.id],
        ['name', provider.name],
        ['category', translate(`terms.category.${provider.category}`)],
        ['capabilities', list(provider.capabilities.map((each) => translate(`terms.capability.${each}`)))],
        ['docs', provider.links.docs],
        ['keys', provider.links.keys],
      ]),
      `${translate('cli.facts.fields')}:\n${formatTable(provider.fields.map((field) => fieldRow(field, view)))}`,
      ...(settings.length === 0 ? [] : [`${translate('cli.facts.settings')}:\n${formatTable(settings)}`]),
    ].join('\n\n');
  },
});
