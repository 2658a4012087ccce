import type { TrustedHostKey } from '../../shared/model/host-key.ts';
import type { CredentialId, Tenant } from '../../shared/model/ids.ts';
import type { Readable, Writable } from './handles.ts';

/** Whose server it is: a key says nothing about another destination. */
type Place = { readonly tenant: Tenant; readonly id: CredentialId; readonly destination: string };

/** The server keys that are trusted, one for each credential. */
export const hostKeyReads = (db: Readable) => ({
  /** The key trusted where a credential goes now, or null on first use. */
  at: ({ tenant, id, destination }: Place): TrustedHostKey | null =>
    db.one<TrustedHostKey>(
      `select algorithm, fingerprint, trusted_at as trustedAt from host_key
       where tenant = $tenant and credential = $id and destination = $destination`,
      { tenant, id, destination },
    ) ?? null,
});

export const hostKeyWrites = (db: Writable) => ({
  ...hostKeyReads(db),
  /** Takes the place of what was trusted before. */
  trust: ({ tenant, id, destination }: Place, key: TrustedHostKey): void =>
    void db.run(
      `insert into host_key (tenant, credential, destination, algorithm, fingerprint, trusted_at)
       values ($tenant, $id, $destination, $algorithm, $fingerprint, $trustedAt)
       on conflict (tenant, credential) do update set destination = $destination, algorithm = $algorithm,
         fingerprint = $fingerprint, trusted_at = $trustedAt`,
      { tenant, id, destination, ...key },
    ),
});
