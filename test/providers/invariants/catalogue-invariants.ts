import { variableNames } from '../../../shared/catalogue/address-parts.ts';
import {
  type FieldDescriptor,
  type ProviderDescriptor,
  providerDescriptor,
} from '../../../shared/catalogue/descriptor.ts';
import { refuseField } from '../../../shared/catalogue/field-schema.ts';
import type { ProviderWorld } from '../provider-world.ts';
import type { Invariant } from './invariant.ts';

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, place) => values.indexOf(value) !== place);

const missing = (from: readonly string[], of: readonly string[]): readonly string[] =>
  of.filter((value) => !from.includes(value));

const fieldKeys = ({ fields }: ProviderDescriptor): readonly string[] => fields.map(({ key }) => key);

/** What one rule says of each descriptor, with its id in front. */
const each = (judge: (descriptor: ProviderDescriptor, catalogue: readonly ProviderDescriptor[]) => readonly string[]) =>
  (({ catalogue }) =>
    catalogue.flatMap((descriptor) =>
      judge(descriptor, catalogue).map((complaint) => `${descriptor.id}: ${complaint}`),
    )) satisfies Invariant['complaints'];

const compiles = (pattern: string): boolean => {
  try {
    return new RegExp(pattern) instanceof RegExp;
  } catch {
    return false;
  }
};

/** The literal text a pattern demands at its beginning. */
const isAtStart = (prefix: string, pattern: string): boolean =>
  pattern.startsWith(`^${prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);

/** A secret's example hides something; any other one is fine input. */
const isGoodExample = (field: FieldDescriptor, descriptor: ProviderDescriptor): boolean =>
  field.secret
    ? field.text.example.includes('…')
    : field.format.kind === 'pem' || refuseField(field.text.example, field, { descriptor, catalogue: [] }) === null;

/** A world in which the first provider is changed. */
const withFirst = (change: (one: ProviderDescriptor) => Partial<ProviderDescriptor>) => ({
  plant: ({ catalogue }: ProviderWorld): Partial<ProviderWorld> => ({
    catalogue: catalogue.map((one, place) => (place === 0 ? { ...one, ...change(one) } : one)),
  }),
});

const withPattern = (prefix: string, pattern: string) =>
  withFirst(() => ({ keyPatterns: [{ field: 'apiKey', prefix, pattern, confidence: 'low' }] }));

const withExample = (example: string) =>
  withFirst(({ fields }) => ({ fields: fields.map((field) => ({ ...field, text: { ...field.text, example } })) }));

export const catalogueInvariants: readonly Invariant[] = [
  {
    promise: 'every descriptor fits the closed schema, with its texts in both languages',
    complaints: each((descriptor) => {
      const parsed = providerDescriptor.safeParse(descriptor);
      return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    }),
    faults: [
      { what: 'a text in one language', ...withFirst((one) => ({ text: { bestAt: { ...one.text.bestAt, en: '' } } })) },
    ],
  },
  {
    promise: 'ids are unique, and a catalogue file is called by the id it holds',
    complaints: ({ catalogue, files }) => {
      const ids = catalogue.map(({ id }) => id);
      return [...repeated(ids), ...missing(ids, files), ...missing(files, ids)];
    },
    faults: [
      { what: 'a file of another name', plant: ({ files }) => ({ files: [...files, 'other'] }) },
      { what: 'the same twice', plant: ({ catalogue }) => ({ catalogue: [...catalogue, ...catalogue.slice(0, 1)] }) },
    ],
  },
  {
    promise: 'every provider of the catalogue has a probe in a folder of its name, and every probe a descriptor',
    complaints: ({ catalogue, providers, folders }) => {
      const ids = catalogue.map(({ id }) => id);
      const modules = providers.map(({ id }) => id);
      return [...repeated(modules), ...missing(modules, ids), ...missing(ids, modules), ...missing(modules, folders)];
    },
    faults: [
      { what: 'no probe', plant: ({ providers }) => ({ providers: providers.slice(1) }) },
      { what: 'a probe of no provider', plant: ({ catalogue }) => ({ catalogue: catalogue.slice(1) }) },
    ],
  },
  {
    promise: 'a key that is surely one provider’s is not surely another’s too',
    complaints: ({ catalogue }) =>
      repeated(
        catalogue
          .filter(({ inherits }) => inherits === null)
          .flatMap(({ keyPatterns }) => keyPatterns.filter(({ confidence }) => confidence === 'high'))
          .map(({ pattern }) => pattern),
      ),
    faults: [
      {
        what: 'two owners of a key',
        plant: ({ catalogue }) => ({
          catalogue: catalogue.map((one) => ({
            ...one,
            keyPatterns: [{ field: 'apiKey', prefix: 'a', pattern: '^a', confidence: 'high' }],
          })),
        }),
      },
    ],
  },
  {
    promise: 'field keys, settings, patterns and variable names agree with each other',
    complaints: each((descriptor) => [
      ...repeated(fieldKeys(descriptor)),
      ...repeated(descriptor.settings.map(({ key }) => key)),
      ...missing(fieldKeys(descriptor), [
        ...Object.keys(descriptor.envNames),
        ...(descriptor.envParts ?? []).map(({ field }) => field),
        ...descriptor.keyPatterns.map(({ field }) => field),
      ]),
      ...variableNames(descriptor).filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name)),
    ]),
    faults: [
      { what: 'a variable of no field', ...withFirst(() => ({ envNames: { other: ['A'] } })) },
      {
        what: 'a part of no field',
        ...withFirst(() => ({ envParts: [{ field: 'other', names: { host: ['A'] }, needs: [], shared: null }] })),
      },
      { what: 'a variable no shell would take', ...withFirst(() => ({ envNames: { apiKey: ['api-key'] } })) },
    ],
  },
  {
    promise: 'patterns compile, are anchored, and begin with the prefix that masks show',
    complaints: each(({ keyPatterns, fields }) => [
      ...keyPatterns.flatMap(({ pattern, prefix }) =>
        compiles(pattern) && isAtStart(prefix, pattern) ? [] : [pattern],
      ),
      ...fields.flatMap(({ format }) =>
        'pattern' in format && format.pattern !== undefined && !compiles(format.pattern) ? [format.pattern] : [],
      ),
    ]),
    faults: [
      { what: 'no anchor', ...withPattern('sk-', 'sk-[a-z]+') },
      { what: 'another prefix', ...withPattern('sk-', '^pk-[a-z]+') },
      { what: 'an open bracket', ...withPattern('sk-', '^sk-[a-z') },
    ],
  },
  {
    promise: 'an example of a secret shows no whole value, any other example may be typed as it is',
    complaints: each((descriptor) =>
      descriptor.fields.filter((field) => !isGoodExample(field, descriptor)).map(({ key }) => key),
    ),
    faults: [
      { what: 'a whole key', ...withExample('sk-proj-abcdefghijklmnop') },
      { what: 'an example that would be refused', ...withExample('not a URL …') },
    ],
  },
  {
    promise: 'links and fixed origins are https',
    complaints: each(({ links, destination }) =>
      [...Object.values(links), ...(destination.kind === 'fixed' ? destination.origins : [])].flatMap((link) =>
        link === null || link.startsWith('https://') ? [] : [link],
      ),
    ),
    faults: [{ what: 'http', ...withFirst((one) => ({ links: { ...one.links, docs: 'http://openai.com' } })) }],
  },
  {
    promise: 'where secrets go is known: the vendor’s own origin, or a required field',
    complaints: each(({ destination, fields }) => {
      const isKnown =
        destination.kind === 'own'
          ? fields.some((field) => field.destination && field.required)
          : destination.origins.every((origin) => new URL(origin).origin === origin);
      return isKnown ? [] : ['destination'];
    }),
    faults: [
      {
        what: 'an origin with a path',
        ...withFirst(() => ({ destination: { kind: 'fixed', origins: ['https://api.openai.com/v1'] } })),
      },
      { what: 'no field that says so', ...withFirst(() => ({ destination: { kind: 'own' } })) },
    ],
  },
  {
    promise: 'a provider inherits only from another that exists, and that inherits from nobody',
    complaints: each(({ id, inherits }, catalogue) =>
      inherits === null ||
      (inherits !== id && catalogue.some((other) => other.id === inherits && other.inherits === null))
        ? []
        : [inherits],
    ),
    faults: [
      { what: 'nobody', ...withFirst(() => ({ inherits: 'nobody' })) },
      { what: 'itself', ...withFirst((one) => ({ inherits: one.id })) },
      { what: 'an heir', ...withFirst(() => ({ inherits: 'openai-tts' })) },
    ],
  },
  {
    promise: 'a provider that inherits takes the other’s secrets under their names, for another job',
    complaints: each((descriptor, catalogue) => {
      const parent = catalogue.find(({ id }) => id === descriptor.inherits);
      if (parent === undefined) return [];
      const inherited = parent.fields.filter(({ secret }) => secret).map(({ key }) => key);
      return [
        ...missing(fieldKeys(descriptor), inherited),
        ...descriptor.capabilities.filter((job) => parent.capabilities.includes(job)),
      ];
    }),
    faults: [
      { what: 'other names', ...withFirst(() => ({ capabilities: ['speak'], inherits: 'supabase' })) },
      { what: 'the same job', ...withFirst(() => ({ capabilities: ['chat'], inherits: 'openai' })) },
    ],
  },
];
