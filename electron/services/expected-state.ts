import { AppError } from '../../shared/errors/app-error.ts';

/** Refuses an update that was made from an older revision than the stored one. */
export function requireRevision(entity: { readonly revision: number }, expected: number): void {
  if (entity.revision !== expected) throw new AppError('CONFLICT', { reason: 'revisionChanged' });
}

/** Refuses to work on what lies in the trash. */
export function requireLive(entity: { readonly trashedAt: number | null }): void {
  if (entity.trashedAt !== null) throw new AppError('CONFLICT', { reason: 'archived' });
}

/** Names of the properties that differ between two states of an entity, for the audit. */
export function changedNames<T extends object>(before: T, after: T): readonly string[] {
  // Sound: both have the keys of T, and values are compared as JSON.
  const keys = Object.keys(after) as (keyof T & string)[];
  return keys
    .filter((key) => !['revision', 'updatedAt'].includes(key))
    .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
