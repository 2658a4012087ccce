import type { OrganisationId } from '../../shared/model/ids.ts';
import type { ServiceContext } from './service-context.ts';
import type { ShredWorld } from './shred.ts';

/** Ends what a crash interrupted: organisations the header has as shredded and the store still holds. */
export function finishShredding(
  { store, actor }: Pick<ServiceContext, 'store' | 'actor'>,
  shredded: readonly OrganisationId[],
  { deleteCopies }: Pick<ShredWorld, 'deleteCopies'>,
): void {
  const left = shredded.filter((id) => store.read.organisations.byId(id) !== undefined);
  if (left.length === 0) return;
  deleteCopies();
  store.write({ actor }, (tx) => {
    for (const id of left) {
      tx.shred(id);
      tx.audit({ action: 'organisation.shredded', tenant: id, records: [id] });
    }
  });
  store.compact();
}
