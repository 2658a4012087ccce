import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import { draftRecord } from './draft-record.ts';
import type { Draft } from './draft-row.ts';
import { readLines } from './read-lines.ts';
import { recogniseVariable } from './recognise-variable.ts';
import type { FieldMatch, Recogniser } from './recogniser.ts';
import { shownName } from './shown-name.ts';
import type { NamedValue, SourceEntry } from './source-entry.ts';
import { withPlainEnds } from './split-lines.ts';

type LoginEntry = Extract<SourceEntry, { kind: 'login' }>;

/** So much of a note is looked through. */
const longestNotes = 20_000;

/** Values in the free text of an entry: assignments, and words by themselves. */
const noteValues = (notes: string): readonly NamedValue[] =>
  [...readLines(withPlainEnds(notes.slice(0, longestNotes)))].flatMap((entry): readonly NamedValue[] => {
    if (entry === null) return [];
    if (entry.kind === 'variable') return [{ name: entry.name, value: entry.value }];
    return entry.kind === 'bare' ? [{ name: entry.title ?? 'notes', value: entry.value }] : [];
  });

/** A key of the service an entry is called after, or whose site it signs in to: there a likely shape is enough. */
function likelyMatch({ title, addresses }: LoginEntry, value: string, recogniser: Recogniser): FieldMatch | null {
  const named = recogniser.inTitle(title ?? '') ?? addresses.map(recogniser.byAddress).find((one) => one !== null);
  return recogniser.byShape(value).maybe.find(({ descriptor }) => descriptor.id === named?.id) ?? null;
}

/** A key among an entry's values: by its shape, or by the name of a custom field. */
function keyRows(entry: LoginEntry, recogniser: Recogniser, scope: ScopeRef): readonly Draft[] {
  const title = shownName(entry.title ?? '', recogniser);
  return [...entry.values, ...noteValues(entry.notes)].flatMap((one): readonly Draft[] => {
    const recognised = recogniseVariable(one.name, one.value, recogniser);
    const { suggestions } = recognised;
    const sure = recognised.problem === null ? recognised.match : null;
    const match = sure ?? likelyMatch(entry, one.value, recogniser);
    if (match === null || !match.field.secret) return [];
    const name = shownName(one.name, recogniser);
    return [
      {
        place: entry.place,
        parts: [{ name, value: one.value, field: match.field.key, isPlain: false }],
        suggestions,
        provider: match.descriptor.id,
        label: title || name,
        isLabelGiven: false,
        scope,
        problem: null,
        confirmDestination: null,
        wish: null,
      },
    ];
  });
}

/** The row of an entry that holds no key: said to be a website's, with the provider it may be about. */
function websiteRow(entry: LoginEntry, recogniser: Recogniser, scope: ScopeRef): Draft {
  const row = draftRecord({ ...entry, kind: 'record', service: null, problem: null }, recogniser, scope);
  const found =
    entry.addresses.map(recogniser.byAddress).find((one) => one !== null) ?? recogniser.inTitle(entry.title ?? '');
  return {
    ...row,
    provider: null,
    parts: row.parts.map((part) => ({ ...part, field: null, isPlain: false })),
    suggestions: found === null ? [] : [{ provider: found.id, via: 'service', confidence: 'low' }],
    problem: { reason: entry.values.length === 0 ? 'notACredential' : 'websiteLogin', about: null },
  };
}

/** Custom fields that together are a credential of the service the entry is called after. */
function fieldsRow(entry: LoginEntry, recogniser: Recogniser, scope: ScopeRef): Draft | null {
  const own = entry.values.filter(({ name }) => name !== 'password' && name !== 'username');
  const named = recogniser.inTitle(entry.title ?? '');
  if (own.length === 0 || named === null) return null;
  const row = draftRecord(
    { ...entry, kind: 'record', service: named.id, values: own, problem: null },
    recogniser,
    scope,
  );
  return row.parts.some(({ field, isPlain }) => field !== null && !isPlain) ? row : null;
}

/** The rows of a password manager's entry: the keys in it, or the one that says there is none. */
export function draftLogin(entry: LoginEntry, recogniser: Recogniser, scope: ScopeRef): readonly Draft[] {
  const fields = fieldsRow(entry, recogniser, scope);
  if (fields !== null) return [fields];
  const keys = keyRows(entry, recogniser, scope);
  return keys.length > 0 ? keys : [websiteRow(entry, recogniser, scope)];
}
