import type { ConnectionId, CredentialId, OrganisationId, ProviderId, Tenant } from '../../shared/model/ids.ts';
import type { Slug } from '../../shared/model/slug.ts';
import type { Readable } from './handles.ts';

/** What an organisation is found by. */
export type SearchedOrganisation = {
  readonly id: OrganisationId;
  readonly slug: Slug;
  readonly name: string;
  readonly taxId: string | null;
  readonly live: boolean;
};

export type SearchedConnection = {
  readonly id: ConnectionId;
  readonly tenant: OrganisationId;
  readonly name: string;
  readonly live: boolean;
};

/** What a credential is found by: nothing of it is secret. */
export type SearchedCredential = {
  readonly id: CredentialId;
  readonly tenant: Tenant;
  readonly connection: ConnectionId | null;
  readonly provider: ProviderId;
  readonly label: string;
  /** The masks of its secret fields. */
  readonly masks: readonly string[];
  readonly live: boolean;
};

/** Up to where a walk over all of them came; null at its beginning. */
export type SearchCursor = Pick<SearchedCredential, 'tenant' | 'id'> | null;

type Stored<T> = Omit<T, 'live' | 'masks'> & { readonly live: 0 | 1 };
type CredentialRow = Stored<SearchedCredential> & { readonly masks: string | null };

const isLive = <T>(row: Stored<T>) => ({ ...row, live: row.live === 1 });

/** Masks are one line each. */
const separator = '\n';

const credentialOf = ({ masks, ...row }: CredentialRow): SearchedCredential => ({
  ...isLive<SearchedCredential>(row),
  masks: masks === null ? [] : masks.split(separator),
});

const organisationColumns = 'id, slug, name, tax_id as taxId, trashed_at is null as live';
const connectionColumns = 'id, tenant, name, trashed_at is null as live';
const credentialColumns = `c.id, c.tenant, c.connection, c.provider, c.label, c.trashed_at is null as live,
  (select group_concat(s.mask, char(10)) from credential_secret s
   where s.tenant = c.tenant and s.credential = c.id) as masks`;

/** Names, labels and masks of all records, for the index that a search looks into. */
export const searchReads = (db: Readable) => ({
  organisations: (): readonly SearchedOrganisation[] =>
    db.all<Stored<SearchedOrganisation>>(`select ${organisationColumns} from organisation`).map(isLive),
  organisation: (id: string): SearchedOrganisation | undefined =>
    db
      .all<Stored<SearchedOrganisation>>(`select ${organisationColumns} from organisation where id = $id`, { id })
      .map(isLive)[0],
  connections: (): readonly SearchedConnection[] =>
    db.all<Stored<SearchedConnection>>(`select ${connectionColumns} from connection`).map(isLive),
  connection: (id: string): SearchedConnection | undefined =>
    db
      .all<Stored<SearchedConnection>>(`select ${connectionColumns} from connection where id = $id`, { id })
      .map(isLive)[0],
  /** Up to `limit` credentials after a place, in the order of their key. */
  credentials: (after: SearchCursor, limit: number): readonly SearchedCredential[] =>
    db
      .all<CredentialRow>(
        `select ${credentialColumns} from credential c where (c.tenant, c.id) > ($tenant, $id)
         order by c.tenant, c.id limit $limit`,
        { tenant: after?.tenant ?? '', id: after?.id ?? '', limit },
      )
      .map(credentialOf),
  credential: (id: string): SearchedCredential | undefined =>
    db
      .all<CredentialRow>(`select ${credentialColumns} from credential c where c.id = $id`, { id })
      .map(credentialOf)[0],
});
