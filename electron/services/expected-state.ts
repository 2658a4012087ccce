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
  const were = new Map(Object.entries(before).map(([key, value]) => [key, JSON.stringify(value)]));
  const are = new Map(Object.entries(after).map(([key, value]) => [key, JSON.stringify(value)]));
  return [...new Set([...were.keys(), ...are.keys()])]
    .filter((key) => key !== 'revision' && key !== 'updatedAt')
    .filter((key) => were.get(key) !== are.get(key));
}
