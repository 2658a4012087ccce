import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { Draft, DraftPart } from './draft-row.ts';
import { problemOfParts } from './problem-of-parts.ts';
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

const partOf = ({ value }: VariableEntry, match: Match | null, { byShape }: Recogniser): Omit<DraftPart, 'name'> => ({
  value,
  field: match?.field.key ?? null,
  isPlain: match !== null && !match.field.secret && byShape(value).sure.every(({ field }) => !field.secret),
});

/** Name under which a part is not yet in a row. */
function freeName(name: string, parts: readonly DraftPart[]): string {
  const isTaken = (candidate: string): boolean => parts.some((part) => part.name === candidate);
  let candidate = name;
  for (let number = 2; isTaken(candidate); number += 1) candidate = `${name} ${number}`;
  return candidate;
}

/** A variable with what is known of it. `name` may be shown. */
type Known = { readonly entry: VariableEntry; readonly name: string; readonly recognised: Recognised };

const base = { isLabelGiven: false, confirmDestination: null, wish: null } as const;

/** The row of a variable that makes no credential. */
function lonelyRow({ entry, name, recognised }: Known, part: DraftPart, scope: ScopeRef): Draft {
  const { match, suggestions } = recognised;
  const problem = entry.problem ?? recognised.problem;
  const about = problem?.about === entry.name ? name : (problem?.about ?? null);
  return {
    ...base,
    scope,
    place: entry.place,
    parts: [part],
    suggestions,
    provider: match?.descriptor.id ?? null,
    label: name,
    problem: problem === null ? null : { ...problem, about },
  };
}

/** One secret that is all its provider needs gives the row its name; several parts have their provider's. */
function fullerLabel(match: Match, parts: readonly DraftPart[]): string {
  if (match.parts !== null) return labelOf(match, parts);
  const [secret, ...others] = parts.filter((part) => !part.isPlain);
  const needsOne = match.descriptor.fields.filter(({ required }) => required).length === 1;
  return secret !== undefined && others.length === 0 && needsOne ? secret.name : labelOf(match, parts);
}

type Standing = Pick<Draft, 'provider' | 'problem' | 'label'>;

/** What the parts of an address make: a credential of its provider, unless they may as well be another system's. */
function standingOf(match: Match, parts: readonly DraftPart[], label: string): Standing {
  const problem = match.parts === null ? null : problemOfParts(match.parts, parts);
  if (problem === null) return { provider: match.descriptor.id, problem, label };
  return { provider: null, problem, label: parts[0]?.name ?? label };
}

/**
 * Puts variables together that make one credential: SMTP_HOST with SMTP_PASS, ACME_SUPABASE_URL with its key, PGHOST
 * with PGPASSWORD.
 *
 * A second value for a field begins another credential, which shares what is no secret of the first. `rows` receives
 * the drafts; those before a later part are replaced by the fuller one.
 */
export function draftVariables(rows: Draft[], recogniser: Recogniser, scope: ScopeRef): VariableDrafts {
  const groups = new Map<string, number>();

  const begin = ({ entry, name, recognised }: Known, match: Match, part: DraftPart): void => {
    const key = groupOf(match);
    const before = rows[groups.get(key) ?? -1];
    const shared = before?.parts.filter(({ isPlain, field }) => isPlain && field !== match.field.key) ?? [];
    const parts = [...(match.field.secret ? shared : []), part];
    const label = match.field.secret ? name : labelOf(match, parts);
    const { suggestions } = recognised;
    groups.set(key, rows.length);
    rows.push({ ...base, ...standingOf(match, parts, label), scope, place: entry.place, parts, suggestions });
  };

  return {
    add: (entry) => {
      const name = shownName(entry.name, recogniser);
      const recognised = recogniseVariable(entry.name, entry.value, recogniser);
      const { match } = recognised;
      const part = partOf(entry, match, recogniser);
      if (match === null || entry.problem !== null || recognised.problem !== null) {
        rows.push(lonelyRow({ entry, name, recognised }, { ...part, name }, scope));
        return;
      }
      const index = groups.get(groupOf(match)) ?? -1;
      const row = rows[index];
      if (row === undefined || row.parts.some(({ field }) => field === match.field.key)) {
        begin({ entry, name, recognised }, match, { ...part, name });
        return;
      }
      const parts = [...row.parts, { ...part, name: freeName(name, row.parts) }];
      rows[index] = { ...row, ...standingOf(match, parts, fullerLabel(match, parts)), parts };
    },
  };
}

/** Variables of one provider with the same words around its name belong together, as do the parts of one address. */
const groupOf = ({ descriptor, affix, parts }: Match): string =>
  JSON.stringify([descriptor.id, affix, parts === null ? null : parts.names]);
