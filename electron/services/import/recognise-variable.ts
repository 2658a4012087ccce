import type { ProviderDescriptor } from '../../../shared/catalogue/descriptor.ts';
import type { ImportSuggestion } from '../../../shared/model/import.ts';
import { agentTool, isPlaceholder, nameTokens, soundsSecret } from './name-tokens.ts';
import type { FieldMatch, NameMatch, Recogniser } from './recogniser.ts';
import type { EntryProblem } from './source-entry.ts';

/** Whose value it is, if anybody's, and what else it may be. */
export type Recognised = {
  readonly match: (FieldMatch & { readonly affix: string }) | null;
  readonly suggestions: readonly ImportSuggestion[];
  readonly problem: EntryProblem | null;
};

const mostSuggestions = 8;

function suggest(
  shapes: ReturnType<Recogniser['byShape']>,
  names: readonly NameMatch[],
  match: FieldMatch | null,
): readonly ImportSuggestion[] {
  const all: readonly ImportSuggestion[] = [
    ...shapes.sure.map(({ descriptor }) => ({ provider: descriptor.id, via: 'pattern', confidence: 'high' }) as const),
    ...names.map(({ descriptor }) => ({ provider: descriptor.id, via: 'name', confidence: 'low' }) as const),
    ...shapes.maybe.map(({ descriptor }) => ({ provider: descriptor.id, via: 'pattern', confidence: 'low' }) as const),
  ];
  const first = all.filter(({ provider }) => provider === match?.descriptor.id);
  const ordered = [...first, ...all];
  return ordered
    .filter(({ provider }, index) => ordered.findIndex((other) => other.provider === provider) === index)
    .slice(0, mostSuggestions);
}

/** Whether one provider's keys are the other's too. */
const isRelated = (name: ProviderDescriptor, shape: ProviderDescriptor): boolean =>
  name.id === shape.id || name.inherits === shape.id;

/** Shape decides before name: a variable called OPENAI_API_KEY that holds a Groq key is a Groq key. */
function choose(
  shapes: ReturnType<Recogniser['byShape']>,
  names: readonly NameMatch[],
): (FieldMatch & { readonly affix: string }) | null {
  const [sure] = shapes.sure;
  if (sure !== undefined) {
    // A whole address in a variable called after a part of one is a whole address.
    const agreed = names.find(
      ({ descriptor, parts }) => parts === null && shapes.sure.some((shape) => isRelated(descriptor, shape.descriptor)),
    );
    return agreed ?? { ...sure, affix: names[0]?.affix ?? '' };
  }
  const supported = names.find(({ descriptor }) =>
    shapes.maybe.some((shape) => isRelated(descriptor, shape.descriptor)),
  );
  return supported ?? names[0] ?? null;
}

const scheme = /^([a-z][a-z0-9+.-]{1,30}):\/\//i;

/** An address of a system the catalogue does not have, such as mysql:// in DATABASE_URL. */
function otherSystem(value: string, { field }: FieldMatch): EntryProblem | null {
  if (field.format.kind !== 'url') return null;
  const found = scheme.exec(value)?.[1]?.toLowerCase();
  if (found === undefined || found.startsWith('http') || field.format.schemes.includes(found)) return null;
  return { reason: 'otherSystem', about: found };
}

/** Why a value that is nobody's is left out, or that it may be a secret all the same. */
function problemOfStranger(name: string, value: string): EntryProblem {
  const tool = agentTool(name);
  if (tool !== null) return { reason: 'agentTool', about: tool };
  if (value === '') return { reason: 'emptyValue', about: null };
  const isSecret = (soundsSecret(name) && value.length >= 6) || /:\/\/[^/\s:@]*:[^/\s@]+@/.test(value);
  if (!isSecret) return { reason: 'notACredential', about: null };
  if (nameTokens(name).isPublic) return { reason: 'publicVariable', about: name };
  return { reason: isPlaceholder(value) ? 'placeholder' : 'unknownService', about: null };
}

function problemOf(name: string, value: string, match: FieldMatch | null): EntryProblem | null {
  if (match === null) return problemOfStranger(name, value);
  if (value === '') return { reason: 'emptyValue', about: null };
  if (isPlaceholder(value)) return { reason: 'placeholder', about: null };
  if (match.field.secret && nameTokens(name).isPublic) return { reason: 'publicVariable', about: name };
  return otherSystem(value, match);
}

/** Says whose a variable is, by the shape of its value first and its name second, or why it is nobody's. */
export function recogniseVariable(name: string, value: string, recogniser: Recogniser): Recognised {
  const shapes = recogniser.byShape(value);
  const names = recogniser.byName(name);
  const match = choose(shapes, names);
  const problem = problemOf(name, value, match);
  return { match, suggestions: suggest(shapes, names, match), problem };
}
