import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { Draft, DraftPart } from './draft-row.ts';
import { type Recognised, recogniseVariable } from './recognise-variable.ts';
import type { Recogniser } from './recogniser.ts';
import { shownName } from './shown-name.ts';
import type { VariableEntry } from './source-entry.ts';

/** Rows being made of variables, in the order of their first one. */
export type VariableDrafts = {
  readonly add: (entry: VariableEntry) => void;
};

type Match = NonNullable<Recognised['match']>;

/** A credential is called after its one variable, or after its provider and what tells it from others. */
function labelOf({ descriptor, affix }: Match, parts: readonly DraftPart[]): string {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first.name;
  return affix === '' ? descriptor.name : `${descriptor.name} ${affix}`;
}

const partOf = (entry: VariableEntry, match: Match, { byShape }: Recogniser, name: string): DraftPart => ({
  name,
  value: entry.value,
  field: match.field.key,
  isPlain: !match.field.secret && byShape(entry.value).sure.every(({ field }) => !field.secret),
});

/** Name under which a part is not yet in a row. */
function freeName(name: string, parts: readonly DraftPart[]): string {
  const isTaken = (candidate: string): boolean => parts.some((part) => part.name === candidate);
  let candidate = name;
  for (let number = 2; isTaken(candidate); number += 1) candidate = `${name} ${number}`;
  return candidate;
}

/**
 * Puts variables together that make one credential: SMTP_HOST with SMTP_PASS, ACME_SUPABASE_URL with its key.
 *
 * A second value for a field begins another credential, which shares what is no secret of the first. `rows` receives
 * the drafts; those before a later part are replaced by the fuller one.
 */
export function draftVariables(rows: Draft[], recogniser: Recogniser, scope: ScopeRef): VariableDrafts {
  const groups = new Map<string, number>();
  const base = { scope, isLabelGiven: false, confirmDestination: null, wish: null } as const;

  const alone = (entry: VariableEntry, name: string, recognised: Recognised): void => {
    const { match, suggestions } = recognised;
    const problem = entry.problem ?? recognised.problem;
    const part =
      match === null
        ? { name, value: entry.value, field: null, isPlain: false }
        : partOf(entry, match, recogniser, name);
    const about = problem?.about === entry.name ? name : (problem?.about ?? null);
    rows.push({
      ...base,
      place: entry.place,
      parts: [part],
      suggestions,
      provider: match?.descriptor.id ?? null,
      label: name,
      problem: problem === null ? null : { ...problem, about },
    });
  };

  const begin = (entry: VariableEntry, name: string, match: Match, recognised: Recognised, key: string): void => {
    const before = rows[groups.get(key) ?? -1];
    const shared = before?.parts.filter(({ isPlain, field }) => isPlain && field !== match.field.key) ?? [];
    const parts = [...(match.field.secret ? shared : []), partOf(entry, match, recogniser, name)];
    groups.set(key, rows.length);
    rows.push({
      ...base,
      place: entry.place,
      parts,
      suggestions: recognised.suggestions,
      provider: match.descriptor.id,
      label: match.field.secret ? name : labelOf(match, parts),
      problem: null,
    });
  };

  return {
    add: (entry) => {
      const name = shownName(entry.name, recogniser);
      const recognised = recogniseVariable(entry.name, entry.value, recogniser);
      const { match } = recognised;
      if (match === null || entry.problem !== null || recognised.problem !== null) {
        alone(entry, name, recognised);
        return;
      }
      const key = `${match.descriptor.id} ${match.affix}`;
      const index = groups.get(key);
      const row = index === undefined ? undefined : rows[index];
      if (index === undefined || row === undefined || row.parts.some(({ field }) => field === match.field.key)) {
        begin(entry, name, match, recognised, key);
        return;
      }
      const parts = [...row.parts, partOf(entry, match, recogniser, freeName(name, row.parts))];
      const secrets = parts.filter((part) => !part.isPlain);
      const label =
        secrets.length === 1 && match.descriptor.fields.filter((field) => field.required).length === 1
          ? (secrets[0]?.name ?? row.label)
          : labelOf(match, parts);
      rows[index] = { ...row, parts, label };
    },
  };
}
