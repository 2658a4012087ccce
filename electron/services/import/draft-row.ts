import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import type { ImportPlace, ImportSuggestion } from '../../../shared/model/import.ts';
import type { EntryProblem } from './source-entry.ts';

/** One value of a row, in clear. It never leaves the engine. */
export type DraftPart = {
  readonly name: string;
  readonly value: string;
  readonly field: string | null;
  /** Whether it was read as something that is no secret, so that it may be shown. */
  readonly isPlain: boolean;
};

/** A row as it was read and mapped so far; what becomes of it is judged from this. */
export type Draft = {
  readonly place: ImportPlace;
  readonly parts: readonly DraftPart[];
  readonly suggestions: readonly ImportSuggestion[];
  readonly provider: ProviderId | null;
  readonly label: string;
  /** Whether the source or a person chose the label; others make room by a number. */
  readonly isLabelGiven: boolean;
  readonly scope: ScopeRef;
  /** Whose it is by the source's own word, and whether that is whom the import is for. Absent: the source says nothing. */
  readonly ownership?: {
    readonly owner: string | null;
    readonly standing: 'own' | 'waiting' | 'others';
  };
  /** Why it is no credential, whatever its fields. */
  readonly problem: EntryProblem | null;
  readonly confirmDestination: string | null;
  /** What a person said of writing it; null: as its state has it. */
  readonly wish: boolean | null;
};
