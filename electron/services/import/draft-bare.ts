import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { Draft } from './draft-row.ts';
import { agentTool, isPlaceholder } from './name-tokens.ts';
import { recogniseVariable } from './recognise-variable.ts';
import { mainSecret, type Recogniser } from './recogniser.ts';
import { shownName } from './shown-name.ts';
import type { EntryProblem, SourceEntry } from './source-entry.ts';

type BareEntry = Extract<SourceEntry, { kind: 'bare' }>;

/** Whether a word may be a key: long enough, and no ordinary word. */
const mayBeKey = (value: string): boolean => value.length >= 16 && /^[\x21-\x7e]+$/.test(value) && /\d/.test(value);

/** The row of a value that stands by itself, perhaps with a title before it. */
export function draftBare(entry: BareEntry, recogniser: Recogniser, scope: ScopeRef): Draft {
  const { match, suggestions } = recogniseVariable(entry.title ?? '', entry.value, recogniser);
  const isSure = match !== null && recogniser.byShape(entry.value).sure.length > 0;
  const spoken = entry.title === null ? null : recogniser.inTitle(entry.title);
  const descriptor = isSure ? match.descriptor : (spoken ?? match?.descriptor ?? null);
  const field = isSure ? match.field : descriptor === null ? undefined : mainSecret(descriptor);
  const title = shownName(entry.title ?? '', recogniser);
  return {
    place: entry.place,
    parts: [{ name: title || '#1', value: entry.value, field: field?.key ?? null, isPlain: false }],
    suggestions:
      suggestions.length > 0 || descriptor === null
        ? suggestions
        : [{ provider: descriptor.id, via: 'service', confidence: 'high' }],
    provider: descriptor?.id ?? null,
    label: title || descriptor?.name || '#',
    isLabelGiven: false,
    scope,
    problem: entry.problem ?? problemOf(entry, descriptor !== null),
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
