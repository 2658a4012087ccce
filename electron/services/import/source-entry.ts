import type { ImportPlace, ImportReason } from '../../../shared/model/import.ts';

/** One named value of a source. */
export type NamedValue = { readonly name: string; readonly value: string };

/** Why an entry cannot become a credential, known where it was read. `about` never is a value. */
export type EntryProblem = { readonly reason: ImportReason; readonly about: string | null };

/**
 * What a reader found at one place of a source.
 *
 * - variable: one assignment; several may make one credential.
 * - record: values that belong together, such as an object or a table's row.
 * - bare: a value without a name.
 * - login: a password manager's entry for a website.
 * - line: text that is none of these.
 */
export type SourceEntry = { readonly place: ImportPlace; readonly problem: EntryProblem | null } & (
  | { readonly kind: 'variable'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'record';
      /** What the source calls the service; null where it says nothing. */
      readonly service: string | null;
      readonly title: string | null;
      readonly values: readonly NamedValue[];
      /** Id by which the source tells its organisations apart; null: nobody's; absent: it has none. */
      readonly owner?: string | null;
    }
  | { readonly kind: 'bare'; readonly value: string; readonly title: string | null }
  | {
      readonly kind: 'login';
      readonly title: string | null;
      /** Addresses it signs in to. */
      readonly addresses: readonly string[];
      readonly values: readonly NamedValue[];
      /** Free text, in which keys are often kept. */
      readonly notes: string;
    }
  | { readonly kind: 'line' }
);

export type VariableEntry = Extract<SourceEntry, { kind: 'variable' }>;

/** Entries as a reader finds them. Null: nothing so far, but it may be others' turn. */
export type EntryStream = Iterable<SourceEntry | null>;

/** After so many lines a reader that found nothing says so. */
export const linesPerTurn = 500;

/** Longest value a credential's field holds. */
export const longestValue = 20_000;

/** A place by its line, counted from 1. */
export const atLine = (line: number): ImportPlace => ({ line, path: null });
/** A place by its path in structured data. */
export const atPath = (path: string): ImportPlace => ({ line: null, path });
