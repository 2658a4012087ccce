import { type ImportField, namesByPart, partField } from '../../../shared/catalogue/address-parts.ts';
import type {
  FieldDescriptor,
  KeyPattern,
  PartNames,
  ProviderDescriptor,
} from '../../../shared/catalogue/descriptor.ts';
import { nameTokens, splitName } from './name-tokens.ts';
import { longestValue } from './source-entry.ts';

/** A field of a provider that a value or a name points at. */
export type FieldMatch = {
  readonly descriptor: ProviderDescriptor;
  readonly field: ImportField;
  /** Where the field is a part of an address: the names its parts go by. */
  readonly parts: PartNames | null;
};

/** `affix` is what a variable's name has besides the name the catalogue knows: `ACME` of ACME_OPENAI_API_KEY. */
export type NameMatch = FieldMatch & { readonly affix: string; readonly isPublic: boolean };

/** What the catalogue knows of shapes, names and services, ready to be asked ten thousand times. */
export type Recogniser = {
  /** Fields whose keys surely look like this, the likeliest first; then those whose keys may. */
  readonly byShape: (value: string) => { readonly sure: readonly FieldMatch[]; readonly maybe: readonly FieldMatch[] };
  /** Fields that variables of this name usually hold. */
  readonly byName: (name: string) => readonly NameMatch[];
  /** The provider a person means by a word, or null. */
  readonly byService: (text: string) => ProviderDescriptor | null;
  /** Provider in whose name a text speaks of itself, such as `OpenAI prod`. */
  readonly inTitle: (text: string) => ProviderDescriptor | null;
  /** The provider whose host an address has. */
  readonly byAddress: (address: string) => ProviderDescriptor | null;
  readonly get: (id: string) => ProviderDescriptor | undefined;
};

type Compiled = FieldMatch & { readonly pattern: KeyPattern; readonly expression: RegExp };

const fieldOf = (descriptor: ProviderDescriptor, key: string): FieldDescriptor | undefined =>
  descriptor.fields.find((field) => field.key === key);

/** The longest prefix says most: `sk-or-v1-` before `sk-`. */
const byPrefix = (a: Compiled, b: Compiled): number => b.pattern.prefix.length - a.pattern.prefix.length;

function compilePatterns(catalogue: readonly ProviderDescriptor[]): readonly Compiled[] {
  return catalogue
    .flatMap((descriptor) =>
      descriptor.keyPatterns.flatMap((pattern): readonly Compiled[] => {
        const field = fieldOf(descriptor, pattern.field);
        return field === undefined
          ? []
          : [{ descriptor, field, parts: null, pattern, expression: new RegExp(pattern.pattern) }];
      }),
    )
    .sort(byPrefix);
}

/** Other words for providers, besides their ids and names. */
const otherWords: Readonly<Record<string, string>> = {
  claude: 'anthropic',
  gemini: 'google-ai',
  googleai: 'google-ai',
  aistudio: 'google-ai',
  grok: 'xai',
  postgres: 'postgresql',
  pg: 'postgresql',
  azure: 'azure-openai',
  azureopenai: 'azure-openai',
  whisper: 'openai-whisper',
  valkey: 'redis',
  mail: 'smtp',
  email: 'smtp',
  s3: 'aws-s3',
  r2: 'cloudflare-r2',
};

const normal = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

function serviceWords(catalogue: readonly ProviderDescriptor[]): ReadonlyMap<string, ProviderDescriptor> {
  const byId = new Map(catalogue.map((descriptor) => [descriptor.id, descriptor]));
  const words = new Map<string, ProviderDescriptor>();
  for (const [word, id] of Object.entries(otherWords)) {
    const descriptor = byId.get(id);
    if (descriptor !== undefined) words.set(word, descriptor);
  }
  for (const descriptor of catalogue) {
    words.set(normal(descriptor.name), descriptor);
    words.set(normal(descriptor.id), descriptor);
  }
  return words;
}

function nameIndex(catalogue: readonly ProviderDescriptor[]): ReadonlyMap<string, readonly FieldMatch[]> {
  const index = new Map<string, FieldMatch[]>();
  // A provider with a key of its own comes before one that inherits it under the same name.
  const ordered = [...catalogue].sort((a, b) => Number(a.inherits !== null) - Number(b.inherits !== null));
  const know = (names: readonly string[], match: FieldMatch): void => {
    for (const name of names) index.set(name, [...(index.get(name) ?? []), match]);
  };
  for (const descriptor of ordered) {
    for (const [key, names] of Object.entries(descriptor.envNames)) {
      const field = fieldOf(descriptor, key);
      if (field !== undefined) know(names, { descriptor, field, parts: null });
    }
    for (const parts of descriptor.envParts ?? []) {
      for (const [part, names] of namesByPart(parts)) {
        know(names, { descriptor, field: partField(parts.field, part), parts });
      }
    }
  }
  return index;
}

const hostOf = (address: string): string | null => {
  const text = address.includes('://') ? address : `https://${address}`;
  return URL.canParse(text) ? new URL(text).hostname.replace(/^www\./, '') : null;
};

function hostIndex(catalogue: readonly ProviderDescriptor[]): ReadonlyMap<string, ProviderDescriptor> {
  const index = new Map<string, ProviderDescriptor>();
  for (const descriptor of catalogue) {
    const { website, keys, docs } = descriptor.links;
    const origins = descriptor.destination.kind === 'fixed' ? descriptor.destination.origins : [];
    for (const address of [...origins, keys, website, docs]) {
      const host = address === null ? null : hostOf(address);
      if (host !== null && !index.has(host)) index.set(host, descriptor);
    }
  }
  return index;
}

/** The secret a provider is mostly about: its first required one, or its first. */
export const mainSecret = ({ fields }: ProviderDescriptor): FieldDescriptor | undefined =>
  fields.find((field) => field.secret && field.required) ?? fields.find((field) => field.secret);

/** Words a variable's name may have around a service's without meaning anything by it. */
const keyWords: ReadonlySet<string> = new Set(['API', 'KEY', 'APIKEY', 'TOKEN', 'SECRET', 'ACCESS', 'AUTH']);

/** Prepares a catalogue for recognising whose values are. Nothing leaves the machine for it. */
export function createRecogniser(catalogue: readonly ProviderDescriptor[]): Recogniser {
  const patterns = compilePatterns(catalogue);
  const words = serviceWords(catalogue);
  const names = nameIndex(catalogue);
  const hosts = hostIndex(catalogue);
  const byId = new Map<string, ProviderDescriptor>(catalogue.map((descriptor) => [descriptor.id, descriptor]));

  const byService = (text: string): ProviderDescriptor | null => words.get(normal(text)) ?? null;

  /** `GROQ_TOKEN`: a service's name and words that say no more than that it is a key. */
  const byServiceToken = (tokens: readonly string[]): readonly Omit<NameMatch, 'isPublic'>[] => {
    for (const [at, length] of [1, 2, 3].flatMap((size) => tokens.map((_, index) => [index, size] as const))) {
      const descriptor = byService(tokens.slice(at, at + length).join(''));
      const field = descriptor === null ? undefined : mainSecret(descriptor);
      const rest = [...tokens.slice(0, at), ...tokens.slice(at + length)];
      if (descriptor === null || field === undefined || !rest.some((token) => keyWords.has(token))) continue;
      return [{ descriptor, field, parts: null, affix: rest.filter((token) => !keyWords.has(token)).join('_') }];
    }
    return [];
  };

  return {
    get: (id) => byId.get(id),
    byService,
    byShape: (value) => {
      if (value.length > longestValue) return { sure: [], maybe: [] };
      const matching = patterns.filter(
        ({ pattern, expression }) => value.startsWith(pattern.prefix) && expression.test(value),
      );
      return {
        sure: matching.filter(({ pattern }) => pattern.confidence === 'high'),
        maybe: matching.filter(({ pattern }) => pattern.confidence === 'low'),
      };
    },
    byName: (name) => {
      const { tokens, isPublic } = nameTokens(name);
      // Whole first, then ever shorter parts of it: NEXT_PUBLIC_SUPABASE_URL is known as a whole.
      const whole = names.get(name.toUpperCase());
      if (whole !== undefined) return whole.map((match) => ({ ...match, affix: '', isPublic }));
      const known = splitName(tokens, (part) => names.get(part));
      if (known !== null) return known.found.map((match) => ({ ...match, affix: known.affix, isPublic }));
      return byServiceToken(tokens).map((match) => ({ ...match, isPublic }));
    },
    inTitle: (text) => {
      const tokens = text.split(/[^\p{L}\p{N}]+/u).filter((token) => token !== '');
      for (const size of [3, 2, 1]) {
        for (let at = 0; at + size <= tokens.length; at += 1) {
          const found = byService(tokens.slice(at, at + size).join(''));
          if (found !== null) return found;
        }
      }
      return null;
    },
    byAddress: (address) => {
      const host = hostOf(address);
      return host === null ? null : (hosts.get(host) ?? null);
    },
  };
}
