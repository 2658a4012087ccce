import type { OrganisationId } from '../../shared/model/ids.ts';
import type { ServiceContext } from './service-context.ts';

/** Ends what a crash interrupted: organisations the header has as shredded and the store still holds. */
export function finishShredding(
  { store, actor }: Pick<ServiceContext, 'store' | 'actor'>,
  shredded: readonly OrganisationId[],
): void {
  const left = shredded.filter((id) => store.read.organisations.byId(id) !== undefined);
  if (left.length === 0) return;
  store.write({ actor }, (tx) => {
    for (const id of left) {
      tx.shred(id);
      tx.audit({ action: 'organisation.shredded', tenant: id, records: [id] });
    }
  });
  store.compact();
}
