import { ensure } from '../../shared/errors/exhaustive.ts';
import type { OrganisationId } from '../../shared/model/ids.ts';
import type { Transaction } from '../store/transaction.ts';
import { placeOf } from './credential-secrets.ts';
import { findOrganisation } from './find-organisation.ts';
import { type PullStream, pullStream } from './pull-stream.ts';
import type { ServiceContext } from './service-context.ts';

/** So many fields are sealed anew in one transaction. */
const fieldsAtOnce = 500;

/** The key an organisation's secrets are sealed under now. `dropped` are the generations that are gone. */
export type KeyRotated = {
  readonly organisationId: OrganisationId;
  readonly generation: number;
  readonly resealed: number;
  readonly dropped: number[];
};

type Step = { readonly done: number; readonly total: number; readonly answer: KeyRotated | null };

const newestOf = (tx: Pick<Transaction, 'keyUse'>, id: OrganisationId): number =>
  ensure(tx.keyUse.generations(id).at(-1), 'an organisation has its data key from the start');

/** A rotation that was interrupted goes on under the key it made; otherwise there is a new one. */
function beginRotation({ store, actor }: ServiceContext, id: OrganisationId): number {
  return store.write({ actor }, (tx) => {
    if (tx.keyUse.countOthers(id, newestOf(tx, id)) === 0) tx.mintDataKey(id);
    const generation = newestOf(tx, id);
    const total = tx.keyUse.countOthers(id, generation);
    tx.audit({ action: 'organisation.keyRotated', tenant: id, records: [id], detail: { generation, left: total } });
    return total;
  });
}

/** Audit details stay sealed under the key of their time; a key that opens only those is kept for them. */
function dropUnused(tx: Transaction, id: OrganisationId): readonly number[] {
  const unused = tx.keyUse
    .generations(id)
    .slice(0, -1)
    .filter((generation) => !tx.keyUse.isUsed(id, generation));
  for (const generation of unused) tx.dropDataKey(id, generation);
  return unused;
}

/** Seals some fields anew, and in the same transaction says how many are left: the rows themselves are the cursor. */
function resealSome({ store, actor }: ServiceContext, id: OrganisationId) {
  return store.write({ actor }, (tx) => {
    const generation = newestOf(tx, id);
    const fields = tx.keyUse.others(id, generation, fieldsAtOnce);
    for (const field of fields) {
      const place = placeOf({ ...field, id: field.credential }, field.field);
      const sealed = tx.seal(place, store.unseal(place, field));
      tx.secrets.put(id, field.credential, { field: field.field, mask: field.mask, ...sealed });
    }
    const left = tx.keyUse.countOthers(id, generation);
    tx.audit({ action: 'organisation.keyRotated', tenant: id, records: [id], detail: { generation, left } });
    const dropped = left === 0 ? dropUnused(tx, id) : [];
    return { generation, left, dropped };
  });
}

/**
 * Gives an organisation a new data key and seals its secrets anew under it, 500 at a time, as its reader asks for more.
 *
 * New writes use the new key at once. Interrupted, by a crash too, it goes on when it is asked for again. Throws NOT_FOUND.
 */
export function rotateKey(context: ServiceContext, ref: string, locked: AbortSignal): PullStream<Step> {
  const { id } = findOrganisation(context.store.read.organisations, ref);
  const total = beginRotation(context, id);
  let isOver = false;
  return pullStream(
    async () => {
      if (isOver) return null;
      locked.throwIfAborted();
      const { generation, left, dropped } = resealSome(context, id);
      isOver = left === 0;
      const answer = { organisationId: id, generation, resealed: total, dropped: [...dropped] };
      return { done: Math.max(0, total - left), total, answer: isOver ? answer : null };
    },
    () => undefined,
  );
}
