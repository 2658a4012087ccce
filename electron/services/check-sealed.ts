import type { Steps } from '../ports/steps.ts';
import type { SecretCursor } from '../store/credential-secret-table.ts';
import type { Store } from '../store/store.ts';
import { placeOf } from './credential-secrets.ts';
import { proxyPasswordPlace } from './settings.ts';

const fieldsAtOnce = 500;

/**
 * Opens every sealed value of a store, some at a time, and throws it away: what a backup that was verified must be able to give back.
 *
 * Answers how many there were. Throws STORE_DAMAGED naming the first that does not open.
 */
export function* openingEverySealed({ read, unseal }: Pick<Store, 'read' | 'unseal'>): Steps<number> {
  let opened = 0;
  for (let after: SecretCursor = null; ; ) {
    const fields = read.secrets.page(after, fieldsAtOnce);
    for (const field of fields) {
      unseal(placeOf({ ...field, id: field.credential }, field.field), field);
      opened += 1;
    }
    after = fields.at(-1) ?? null;
    if (fields.length < fieldsAtOnce) break;
    yield;
  }
  const password = read.settings.proxyPassword();
  if (password === undefined) return opened;
  unseal(proxyPasswordPlace(read.settings.get()?.network.proxyUrl ?? null), password);
  return opened + 1;
}
