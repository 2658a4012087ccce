import { systemRandom } from '../../electron/core/adapters/random.ts';
import type { KeyRing } from '../../electron/ports/key-ring.ts';
import type { Store } from '../../electron/store/store.ts';
import type { Transaction } from '../../electron/store/transaction.ts';
import { createKeyRing } from '../../electron/vault/key-ring.ts';
import { type OrganisationId, organisationId } from '../../shared/model/ids.ts';
import { organisationDefaults } from '../../shared/model/organisation.ts';
import { seededRandom } from '../kit/random.ts';

const random = systemRandom();

/** The keys of every test's vault; another seed is another vault. */
export const aRing = (seed = 'root'): KeyRing =>
  createKeyRing({
    vaultId: '01900000-0000-7000-8000-00000000000a',
    rootKey: seededRandom(seed).bytes(32),
    random,
  });

/** Adds an organisation with its data key inside a transaction. */
export function putOrganisation(tx: Transaction, slug: string): OrganisationId {
  const id = organisationId.parse(random.uuid(tx.at));
  tx.organisations.insert({
    ...organisationDefaults,
    contacts: [],
    id,
    slug,
    name: slug,
    revision: 1,
    createdAt: tx.at,
    updatedAt: tx.at,
    trashedAt: null,
  });
  tx.mintDataKey(id);
  return id;
}

/** One organisation with its audit row: the smallest honest write. */
export const writeOrganisation = (store: Store, slug: string): OrganisationId =>
  store.write({ actor: null }, (tx) => {
    const id = putOrganisation(tx, slug);
    tx.audit({ action: 'organisation.created', tenant: id, records: [id], detail: { slug } });
    return id;
  });
