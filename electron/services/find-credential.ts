import { AppError } from '../../shared/errors/app-error.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import type { CredentialId } from '../../shared/model/ids.ts';
import type { CredentialRecord } from '../store/credential-table.ts';
import type { ReadTables } from '../store/tables.ts';
import { viewOf } from './credential-view.ts';
import type { ServiceContext } from './service-context.ts';
import { vaultTime } from './vault-time.ts';

/** A credential by id, trashed or not. Throws NOT_FOUND. */
export function findCredential({ credentials }: Pick<ReadTables, 'credentials'>, id: CredentialId): CredentialRecord {
  const tenant = credentials.ownerOf(id);
  const found = tenant === undefined ? undefined : credentials.get(tenant, id);
  if (found === undefined) throw new AppError('NOT_FOUND', { reason: 'unknownCredential' });
  return found;
}

/** What anyone may see of a credential that is known to exist. */
export function credentialView(
  context: Pick<ServiceContext, 'catalogue' | 'clock' | 'store'>,
  { overview }: Pick<ReadTables, 'overview'>,
  { tenant, id }: Pick<CredentialRecord, 'tenant' | 'id'>,
): CredentialView {
  const [found] = overview.list({ tenant, id });
  return viewOf(ensure(found, 'its record was just read'), context.catalogue, vaultTime(context));
}
