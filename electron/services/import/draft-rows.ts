import type { ScopeRef } from '../../../shared/contract/credentials.ts';
import { maxImportRows } from '../../../shared/contract/imports.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { missingCase } from '../../../shared/errors/exhaustive.ts';
import { draftBare } from './draft-bare.ts';
import { draftLogin } from './draft-login.ts';
import { draftRecord } from './draft-record.ts';
import type { Draft } from './draft-row.ts';
import { draftVariables } from './draft-variables.ts';
import type { Recogniser } from './recogniser.ts';
import { shownName } from './shown-name.ts';
import { type EntryStream, longestValue, type SourceEntry } from './source-entry.ts';

/** After so many entries others have their turn. */
const turnEvery = 100;

export type DraftOrder = {
  readonly recogniser: Recogniser;
  readonly scope: ScopeRef;
  /** Lets others have their turn; throws when the work is to end. */
  readonly pause: () => Promise<void>;
};

const emptyRow = (entry: SourceEntry, scope: ScopeRef): Draft => ({
  place: entry.place,
  parts: [],
  suggestions: [],
  provider: null,
  label: '#',
  isLabelGiven: false,
  scope,
  problem: entry.problem ?? { reason: 'notALine', about: null },
  confirmDestination: null,
  wish: null,
});

/** Whether any value is longer than a credential's field may be. */
const isTooLong = (entry: SourceEntry): boolean => {
  if (entry.kind === 'variable' || entry.kind === 'bare') return entry.value.length > longestValue;
  return entry.kind !== 'line' && entry.values.some(({ value }) => value.length > longestValue);
};

const isEmpty = (entry: SourceEntry): boolean => entry.kind === 'record' && entry.values.length === 0;

/** A path may lead through names that are secrets themselves. */
const safePlace = <E extends SourceEntry>(entry: E, recogniser: Recogniser): E =>
  entry.place.path === null
    ? entry
    : { ...entry, place: { ...entry.place, path: safePath(entry.place.path, recogniser) } };

const safePath = (path: string, recogniser: Recogniser): string =>
  path
    .split('.')
    .map((part) => shownName(part, recogniser))
    .join('.')
    .slice(0, 300);

const tooMany = (): AppError =>
  new AppError('LIMIT_EXCEEDED', { field: 'source', reason: 'tooManyRows', params: { maximum: maxImportRows } });

/**
 * Makes rows of what was read, in its order. Throws LIMIT_EXCEEDED (tooManyRows) past what one import takes, and
 * VALIDATION_FAILED (nothingFound) where there is none.
 */
export async function draftRows(entries: EntryStream, order: DraftOrder): Promise<readonly Draft[]> {
  const { recogniser, scope, pause } = order;
  const rows: Draft[] = [];
  const variables = draftVariables(rows, recogniser, scope);
  const take = (entry: SourceEntry): void => {
    if (entry.kind === 'variable') variables.add(entry);
    else rows.push(...draftEntry(entry, recogniser, scope));
  };
  let count = 0;
  for (const read of entries) {
    count += Number(read !== null);
    if (read === null || count % turnEvery === 0) await pause();
    if (count > maxImportRows || rows.length > maxImportRows) throw tooMany();
    if (read !== null && !isEmpty(read)) take(isTooLong(read) ? tooLong(read) : safePlace(read, recogniser));
  }
  if (rows.length === 0) throw new AppError('VALIDATION_FAILED', { field: 'source', reason: 'nothingFound' });
  return rows;
}

const tooLong = ({ place }: SourceEntry): SourceEntry => ({
  kind: 'line',
  place: { ...place, path: null },
  problem: { reason: 'tooLong', about: null },
});

function draftEntry(
  entry: Exclude<SourceEntry, { kind: 'variable' }>,
  recogniser: Recogniser,
  scope: ScopeRef,
): readonly Draft[] {
  switch (entry.kind) {
    case 'record':
      return [draftRecord(entry, recogniser, scope)];
    case 'bare':
      return [draftBare(entry, recogniser, scope)];
    case 'login':
      return draftLogin(entry, recogniser, scope);
    case 'line':
      return [emptyRow(entry, scope)];
    default:
      return missingCase(entry);
  }
}
