import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { Draft } from './draft-row.ts';
import { agentTool, isPlaceholder } from './name-tokens.ts';
import { recogniseVariable } from './recognise-variable.ts';
import { type FieldMatch, mainSecret, type Recogniser } from './recogniser.ts';
import { shownName } from './shown-name.ts';
import type { EntryProblem, SourceEntry } from './source-entry.ts';

type BareEntry = Extract<SourceEntry, { kind: 'bare' }>;

/** Whether a word may be a key: long enough, and no ordinary word. */
const mayBeKey = (value: string): boolean => value.length >= 16 && /^[\x21-\x7e]+$/.test(value) && /\d/.test(value);

/** Whose a value is: by its shape, else as its title says, else as it may look. */
function ownerOf({ value, title }: BareEntry, recogniser: Recogniser, match: FieldMatch | null) {
  if (match !== null && recogniser.byShape(value).sure.length > 0) return match;
  const descriptor = (title === null ? null : recogniser.inTitle(title)) ?? match?.descriptor;
  return descriptor === undefined ? null : { descriptor, field: mainSecret(descriptor) };
}

/** The row of a value that stands by itself, perhaps with a title before it. */
export function draftBare(entry: BareEntry, recogniser: Recogniser, scope: ScopeRef): Draft {
  const { match, suggestions } = recogniseVariable(entry.title ?? '', entry.value, recogniser);
  const owner = ownerOf(entry, recogniser, match);
  const title = shownName(entry.title ?? '', recogniser);
  const bySpoken =
    owner === null ? [] : [{ provider: owner.descriptor.id, via: 'service', confidence: 'high' } as const];
  return {
    place: entry.place,
    parts: [{ name: title || '#1', value: entry.value, field: owner?.field?.key ?? null, isPlain: false }],
    suggestions: suggestions.length > 0 ? suggestions : bySpoken,
    provider: owner?.descriptor.id ?? null,
    label: title || owner?.descriptor.name || '#',
    isLabelGiven: false,
    scope,
    problem: entry.problem ?? problemOf(entry, owner !== null),
    confirmDestination: null,
    wish: null,
  };
}

function problemOf({ value, title }: BareEntry, isOwned: boolean): EntryProblem | null {
  if (value === '') return { reason: 'emptyValue', about: null };
  if (isPlaceholder(value)) return { reason: 'placeholder', about: null };
  if (isOwned) return null;
  const tool = title === null ? null : agentTool(title);
  if (tool !== null) return { reason: 'agentTool', about: tool };
  return { reason: mayBeKey(value) ? 'unknownService' : 'notALine', about: null };
}
