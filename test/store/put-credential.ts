import type { Transaction } from '../../electron/store/transaction.ts';
import type { CredentialId, Tenant } from '../../shared/model/ids.ts';

/** Adds an OpenAI credential without fields inside a transaction. */
export function putCredential(tx: Transaction, key: { readonly tenant: Tenant; readonly id: CredentialId }): void {
  const record = {
    ...key,
    connection: null,
    provider: 'openai',
    category: 'AI',
    label: key.id,
    fields: {},
    settings: {},
    destination: '',
    customDestination: null,
    scheduledTests: true,
    position: 0,
    weight: 1,
    active: true,
    notes: '',
    expiresAt: null,
    revision: 1,
    createdAt: 1,
    updatedAt: 1,
    trashedAt: null,
  } as const;
  tx.credentials.insert(record);
}
