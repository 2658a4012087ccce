import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import { factWords } from '../../../shared/model/fact-words.ts';
import type { Bilingual } from '../../../shared/model/language.ts';
import type { ProviderWorld } from '../provider-world.ts';
import type { Invariant } from './invariant.ts';

const each =
  (judge: (descriptor: ProviderDescriptor) => readonly string[]): Invariant['complaints'] =>
  ({ catalogue }) =>
    catalogue.flatMap((descriptor) => judge(descriptor).map((complaint) => `${descriptor.id}: ${complaint}`));

const withFirst = (change: (one: ProviderDescriptor) => Partial<ProviderDescriptor>) => ({
  plant: ({ catalogue }: ProviderWorld): Partial<ProviderWorld> => ({
    catalogue: catalogue.map((one, place) => (place === 0 ? { ...one, ...change(one) } : one)),
  }),
});

/** Room on a card for one line, or two. */
const longestLine = 130;

const isOneLine = (text: string): boolean => text.length <= longestLine && !text.includes('\n') && text.endsWith('.');

/** Texts that say something; names and labels may well be the same in both languages. */
const sentencesOf = ({ fields, probe, settings, text }: ProviderDescriptor): readonly Bilingual[] => [
  text.bestAt,
  ...fields.map((field) => field.text.help),
  ...settings.map((setting) => setting.text.help),
  ...(probe.thorough === null ? [] : [probe.thorough]),
];

const isBilled = ({ pricingUnit }: ProviderDescriptor): boolean => pricingUnit !== 'none';
const hasOneVendor = ({ destination }: ProviderDescriptor): boolean => destination.kind === 'fixed';

export const textInvariants: readonly Invariant[] = [
  {
    promise: 'what a provider is best at takes one line, in each language',
    complaints: each(({ text }) => Object.values(text.bestAt).filter((line) => !isOneLine(line))),
    faults: [
      { what: 'a paragraph', ...withFirst(() => ({ text: { bestAt: { en: 'a'.repeat(200), 'pt-BR': 'b.' } } })) },
      { what: 'two lines', ...withFirst(() => ({ text: { bestAt: { en: 'a\nb.', 'pt-BR': 'b.' } } })) },
    ],
  },
  {
    promise: 'no sentence is the same in both languages, and each ends as sentences do',
    complaints: each((descriptor) =>
      sentencesOf(descriptor).flatMap(({ en, 'pt-BR': ptBr }) => [
        ...(en === ptBr ? [en] : []),
        ...[en, ptBr].filter((sentence) => !/[.?)]$/.test(sentence)),
      ]),
    ),
    faults: [
      {
        what: 'one that was not translated',
        ...withFirst(() => ({ text: { bestAt: { en: 'All.', 'pt-BR': 'All.' } } })),
      },
      { what: 'a torn one', ...withFirst(() => ({ text: { bestAt: { en: 'All', 'pt-BR': 'Tudo' } } })) },
    ],
  },
  {
    promise: 'a vendor with an address of its own links to where its keys are made',
    complaints: each((descriptor) => (hasOneVendor(descriptor) && descriptor.links.keys === null ? ['no link'] : [])),
    faults: [{ what: 'no link', ...withFirst((one) => ({ links: { ...one.links, keys: null } })) }],
  },
  {
    promise: 'a vendor that bills links to where it tells of it',
    complaints: each((descriptor) =>
      hasOneVendor(descriptor) && isBilled(descriptor) && descriptor.links.billing === null ? ['no link'] : [],
    ),
    faults: [{ what: 'no link', ...withFirst((one) => ({ links: { ...one.links, billing: null } })) }],
  },
  {
    promise: 'ways to one server are graded, and nothing else is',
    complaints: each(({ category, access }) => ((category === 'DEPLOY') === (access !== null) ? [] : [String(access)])),
    faults: [
      { what: 'a grade of what has no other way', ...withFirst(() => ({ access: 'legacy' })) },
      { what: 'a way without a grade', ...withFirst(() => ({ category: 'DEPLOY', access: null })) },
    ],
  },
  {
    promise: 'every field has a name in the results of tests',
    complaints: each(({ fields }) =>
      fields.map(({ key }) => key).filter((key) => !factWords.field.some((named) => named === key)),
    ),
    faults: [
      {
        what: 'a field that goes by its code',
        ...withFirst(({ fields }) => ({ fields: fields.map((field) => ({ ...field, key: 'seenOnMars' })) })),
      },
    ],
  },
];
