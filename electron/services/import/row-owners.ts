import type { ImportOwner } from '../../../shared/model/import.ts';
import type { Draft } from './draft-row.ts';

/** Owners that are listed. */
const mostListed = 500;

/** Whose the rows are, by the source's own word; those with most rows first. */
export function ownersOf(rows: readonly Draft[]): ImportOwner[] {
  const owned = rows.flatMap(({ ownership }) => (ownership === undefined ? [] : [ownership.owner]));
  const counted = [...Map.groupBy(owned, (owner) => owner)].map(([owner, { length }]) => ({ owner, rows: length }));
  return counted.toSorted((a, b) => b.rows - a.rows).slice(0, mostListed);
}

/** Of one organisation everything comes in; of several nothing does before one is chosen. */
export function waitingForOwner(rows: readonly Draft[]): readonly Draft[] {
  const ids = new Set(rows.map(({ ownership }) => ownership?.owner ?? null).filter((owner) => owner !== null));
  return ids.size < 2 ? rows : rows.map((row) => withStanding(row, 'waiting'));
}

/** Rows of which only one owner's come in. */
export const narrowedTo = (rows: readonly Draft[], owner: string | null): readonly Draft[] =>
  rows.map((row) => withStanding(row, row.ownership?.owner === owner ? 'own' : 'others'));

const withStanding = (row: Draft, standing: NonNullable<Draft['ownership']>['standing']): Draft =>
  row.ownership === undefined ? row : { ...row, ownership: { ...row.ownership, standing } };
