import type { KeyPattern, ProviderDescriptor } from './descriptor.ts';

/** A guess at what a pasted value is. Guessing is local: nothing is ever sent on paste. */
export type Detection = {
  readonly provider: string;
  readonly field: string;
  /** The value without its variable name, quotes and surrounding white space. */
  readonly value: string;
  readonly confidence: 'high' | 'low';
  readonly via: 'pattern' | 'name';
};

/** No field holds more. Longer text is no key, and some patterns would begin again at every character of it. */
const longest = 20_000;

const assignment = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*([\s\S]*)$/;

/** Splits `NAME=value` as .env files write it; a bare value has no name. */
function splitAssignment(text: string): { readonly name: string | null; readonly value: string } {
  const trimmed = text.trim();
  const match = assignment.exec(trimmed);
  const raw = (match?.[2] ?? trimmed).trim();
  const quoted = /^(["'])([\s\S]*)\1$/.exec(raw);
  return { name: match?.[1] ?? null, value: quoted?.[2] ?? raw };
}

const matches = (value: string, pattern: KeyPattern): boolean => new RegExp(pattern.pattern).test(value);

/** The longest prefix wins: `sk-or-v1-` says more than `sk-`. */
const byPrefix = (a: KeyPattern, b: KeyPattern): number => b.prefix.length - a.prefix.length;

/**
 * The provider a value surely belongs to by its shape, or null.
 *
 * A provider that inherits its key owns none of that shape: the key is the other's, whatever it is used for.
 */
export function ownerOfKey(value: string, catalogue: readonly ProviderDescriptor[]): ProviderDescriptor | null {
  if (value.length > longest) return null;
  const sure = catalogue
    .flatMap((descriptor) => descriptor.keyPatterns.map((pattern) => ({ descriptor, pattern })))
    .filter(({ pattern }) => pattern.confidence === 'high' && matches(value, pattern))
    .sort((a, b) => byPrefix(a.pattern, b.pattern) || heirsLast(a.descriptor, b.descriptor));
  return sure[0]?.descriptor ?? null;
}

/** Whether keys of one provider work for another: its own, and those of the provider it inherits from. */
export const takesKeysOf = (descriptor: ProviderDescriptor, owner: ProviderDescriptor): boolean =>
  owner.id === descriptor.id || owner.id === descriptor.inherits;

/** Orders providers so that one that inherits comes after those that do not. */
const heirsLast = (a: ProviderDescriptor, b: ProviderDescriptor): number =>
  Number(a.inherits !== null) - Number(b.inherits !== null);

/** Whether a text is a key as it stands: some have a `=` of their own, and look like a variable's name up to there. */
const isBareKey = (text: string, catalogue: readonly ProviderDescriptor[]): boolean =>
  catalogue.some(({ keyPatterns }) =>
    keyPatterns.some(
      (pattern) => pattern.prefix.length >= 4 && text.startsWith(pattern.prefix) && matches(text, pattern),
    ),
  );

/** A guess with what decides between guesses that are equally strong. */
type Guess = Detection & { readonly descriptor: ProviderDescriptor; readonly named: boolean };

const strength = ({ confidence, via }: Detection): number =>
  (confidence === 'high' ? 2 : 0) + (via === 'pattern' ? 1 : 0);

const byStrength = (a: Guess, b: Guess): number =>
  strength(b) - strength(a) || Number(b.named) - Number(a.named) || heirsLast(a.descriptor, b.descriptor);

/** How sure a shape is. One that is inherited says nothing of the heir, unless the variable's name does. */
const sureness = ({ inherits }: ProviderDescriptor, { confidence }: KeyPattern, named: boolean) =>
  inherits === null || named ? confidence : 'low';

/**
 * Ranked guesses at whose key a pasted text is: a bare value, or a `NAME=value` line.
 *
 * Shape decides before name: a variable called OPENAI_API_KEY that holds a Groq key is a Groq key. Among providers of
 * one shape the name decides, and without one the provider that the others inherit from.
 */
export function detectProvider(text: string, catalogue: readonly ProviderDescriptor[]): readonly Detection[] {
  if (text.length > longest) return [];
  const { name, value } = isBareKey(text.trim(), catalogue)
    ? { name: null, value: text.trim() }
    : splitAssignment(text);
  if (value === '') return [];
  const isNamed = ({ envNames }: ProviderDescriptor, field: string): boolean =>
    name !== null && envNames[field]?.includes(name) === true;
  const byShape = catalogue.flatMap((descriptor) =>
    descriptor.keyPatterns
      .filter((pattern) => matches(value, pattern))
      .sort(byPrefix)
      .slice(0, 1)
      .map((pattern): Guess => {
        const named = isNamed(descriptor, pattern.field);
        const confidence = sureness(descriptor, pattern, named);
        return { provider: descriptor.id, field: pattern.field, value, confidence, via: 'pattern', descriptor, named };
      }),
  );
  const seen = new Set(byShape.map(({ provider, field }) => `${provider} ${field}`));
  const byName = catalogue.flatMap((descriptor) =>
    Object.keys(descriptor.envNames)
      .filter((field) => isNamed(descriptor, field) && !seen.has(`${descriptor.id} ${field}`))
      .map(
        (field): Guess => ({
          provider: descriptor.id,
          field,
          value,
          confidence: 'low',
          via: 'name',
          descriptor,
          named: true,
        }),
      ),
  );
  return [...byShape, ...byName].sort(byStrength).map(({ descriptor: _, named: __, ...guess }) => guess);
}
