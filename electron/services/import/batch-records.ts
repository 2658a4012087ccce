import type { CredentialId } from '../../../shared/model/ids.ts';
import type { CredentialRecord } from '../../store/credential-table.ts';
import type { ReadTables } from '../../store/tables.ts';

/** What of some ids is still there, whether in the trash or not. */
export const recordsOf = (
  { credentials }: Pick<ReadTables, 'credentials'>,
  ids: readonly CredentialId[],
): readonly CredentialRecord[] =>
  ids.flatMap((id): readonly CredentialRecord[] => {
    const tenant = credentials.ownerOf(id);
    const record = tenant === undefined ? undefined : credentials.get(tenant, id);
    return record === undefined ? [] : [record];
  });
