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

/** The provider a value surely belongs to by its shape, or null. */
export function ownerOfKey(value: string, catalogue: readonly ProviderDescriptor[]): ProviderDescriptor | null {
  if (value.length > longest) return null;
  const sure = catalogue
    .flatMap((descriptor) => descriptor.keyPatterns.map((pattern) => ({ descriptor, pattern })))
    .filter(({ pattern }) => pattern.confidence === 'high' && matches(value, pattern))
    .sort((a, b) => byPrefix(a.pattern, b.pattern));
  return sure[0]?.descriptor ?? null;
}

const strength = ({ confidence, via }: Detection): number =>
  (confidence === 'high' ? 2 : 0) + (via === 'pattern' ? 1 : 0);

/**
 * Ranked guesses at whose key a pasted text is: a bare value, or a `NAME=value` line.
 *
 * Shape decides before name: a variable called OPENAI_API_KEY that holds a Groq key is a Groq key.
 */
export function detectProvider(text: string, catalogue: readonly ProviderDescriptor[]): readonly Detection[] {
  const { name, value } = splitAssignment(text);
  if (value === '' || value.length > longest) return [];
  const byShape = catalogue.flatMap((descriptor) =>
    descriptor.keyPatterns
      .filter((pattern) => matches(value, pattern))
      .sort(byPrefix)
      .slice(0, 1)
      .map(
        ({ field, confidence }): Detection => ({ provider: descriptor.id, field, value, confidence, via: 'pattern' }),
      ),
  );
  const byName = catalogue.flatMap((descriptor) =>
    Object.entries(descriptor.envNames)
      .filter(([, names]) => name !== null && names.includes(name))
      .map(([field]): Detection => ({ provider: descriptor.id, field, value, confidence: 'low', via: 'name' })),
  );
  const seen = new Set(byShape.map(({ provider, field }) => `${provider} ${field}`));
  const guesses = [...byShape, ...byName.filter(({ provider, field }) => !seen.has(`${provider} ${field}`))];
  return guesses.sort((a, b) => strength(b) - strength(a));
}
