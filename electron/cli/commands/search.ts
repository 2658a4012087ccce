import { searchAnswer } from '../../../shared/contract/cli-answers.ts';
import { type SearchHit, searchKind } from '../../../shared/contract/search.ts';
import { defineCommand, type View } from '../command.ts';
import { choice, integer } from '../option.ts';
import { listing } from '../render/facts.ts';

const rowOf = ({ kind, label, organisation, connection, provider, status, id }: SearchHit, { translate }: View) => [
  translate(`cli.kinds.${kind}`),
  label,
  [organisation?.slug ?? translate('terms.scope.system'), ...(connection === null ? [] : [connection])].join(' / '),
  provider ?? '',
  status === null ? '' : translate(`terms.status.${status}`),
  id,
];

export const command = defineCommand({
  name: 'search',
  words: ['WORD'],
  rest: 'WORD',
  options: { only: choice(searchKind.options), limit: integer('N', 1) },
  examples: ['chaveiro search padaria openai', 'chaveiro search acme --only credential --limit 50 --json'],
  answer: searchAnswer,
  run: async ({ words, rest, options: { only, limit } }, { unlocked }) => {
    const api = await unlocked();
    const query = [words.WORD, ...rest].join(' ');
    const kinds = only === undefined ? null : [only];
    return { answer: await api.search.find({ query, kinds, ...(limit !== undefined && { limit }) }) };
  },
  render: ({ hits, total }, view) => {
    const found = listing(
      view,
      ['kind', 'label', 'organisation', 'provider', 'status', 'id'],
      hits.map((hit) => rowOf(hit, view)),
    );
    const rest = hits.length < total ? [view.translate('cli.say.shownOf', { shown: hits.length, total })] : [];
    return [found, ...rest].join('\n');
  },
});
