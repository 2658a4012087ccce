import { AppError } from '../../shared/errors/app-error.ts';
import type { OrganisationId } from '../../shared/model/ids.ts';
import { findOrganisation } from './find-organisation.ts';
import { actOf, type Command, type ServiceContext } from './service-context.ts';

/** What shredding touches besides the store. */
export type ShredWorld = {
  /** Writes into the header that an organisation must never come back. Throws STORAGE_FULL. */
  readonly remember: (organisation: OrganisationId) => void;
  /** Deletes the copies of the store that the machine made by itself: snapshots and automatic backups. */
  readonly deleteCopies: () => void;
  /** Backups that are left, as far as this vault knows where they lie. */
  readonly remainingBackups: () => readonly string[];
};

type Shredding = Command & { readonly id: OrganisationId; readonly confirm: string };

/**
 * Destroys an organisation for good: data keys, rows, local copies. Its slug is free again, its audit rows stay blinded.
 *
 * The header remembers it first, so that neither a crash in between nor a restored backup brings it back; copies go
 * before the rows, which tell that there is something left to do. Answers the backups that still hold it. Throws
 * NOT_FOUND, CONFIRMATION_REQUIRED (confirmSlug) unless its slug was typed.
 */
export function shredOrganisation(
  context: ServiceContext,
  { id, confirm, commandId }: Shredding,
  world: ShredWorld,
): { readonly organisationId: OrganisationId; readonly remainingBackups: readonly string[] } {
  const { store } = context;
  const shredded = store.write(actOf(context, 'organisations.shred', { commandId }), (tx) => {
    const organisation = findOrganisation(tx.organisations, id);
    if (confirm !== organisation.slug) {
      throw new AppError('CONFIRMATION_REQUIRED', { field: 'confirm', reason: 'confirmSlug' });
    }
    world.remember(organisation.id);
    world.deleteCopies();
    tx.shred(organisation.id);
    tx.audit({ action: 'organisation.shredded', tenant: organisation.id, records: [organisation.id] });
    return { organisationId: organisation.id };
  });
  store.compact();
  return { ...shredded, remainingBackups: world.remainingBackups() };
}
