import { AppError } from '../../shared/errors/app-error.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import type { SeenHostKey } from '../../shared/model/host-key.ts';
import type { TestReport } from '../../shared/model/test-result.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import type { Transaction } from '../store/transaction.ts';
import type { CredentialTarget } from './arrange-credentials.ts';
import { requireLive, requireRevision } from './expected-state.ts';
import { credentialView, findCredential } from './find-credential.ts';
import { actOf, type ServiceContext } from './service-context.ts';

type Trust = {
  readonly record: CredentialRecord;
  readonly seen: SeenHostKey;
  readonly action: 'credential.hostKeyPinned' | 'credential.hostKeyTrusted';
};

function trust(tx: Transaction, { record, seen, action }: Trust): void {
  const { algorithm, fingerprint } = seen;
  tx.hostKeys.trust(record, { algorithm, fingerprint, trustedAt: tx.at });
  tx.audit({
    action,
    tenant: record.tenant,
    records: [record.id],
    detail: { provider: record.provider, label: record.label, destination: record.destination, algorithm, fingerprint },
  });
}

/**
 * Remembers the server's key of a first use that succeeded: a server that took the login.
 *
 * What is trusted there already stays, whatever this test saw.
 */
export function pinFirstUse(tx: Transaction, record: CredentialRecord, { hostKey, verdict }: TestReport): void {
  if (hostKey === undefined || verdict.accepted !== 'yes' || hostKey.destination !== record.destination) return;
  if (tx.hostKeys.at(record) !== null) return;
  trust(tx, { record, seen: hostKey, action: 'credential.hostKeyPinned' });
}

/**
 * Trusts the key that the last test of a credential was shown, in place of the one trusted before.
 *
 * The fingerprint is the one the user read. Throws CONFLICT when the last test saw another, or none at this destination.
 */
export function trustHostKey(
  context: ServiceContext,
  { fingerprint, ...target }: CredentialTarget & { readonly fingerprint: string },
): CredentialView {
  return context.store.write(actOf(context, 'credentials.trustHostKey', target), (tx) => {
    const record = findCredential(tx, target.id);
    requireRevision(record, target.expectedRevision);
    requireLive(record);
    const [last] = tx.testResults.history(record.tenant, record.id);
    const seen = last?.hostKey;
    if (seen?.fingerprint !== fingerprint || seen.destination !== record.destination) {
      throw new AppError('CONFLICT', { field: 'fingerprint', reason: 'hostKeyNotSeen' });
    }
    trust(tx, { record, seen, action: 'credential.hostKeyTrusted' });
    // What was found out before was found out about a server that was not trusted.
    tx.testResults.forgetVerdict(record.tenant, record.id);
    tx.credentials.update({ ...record, revision: record.revision + 1, updatedAt: tx.at });
    return credentialView(context, tx, record);
  });
}
