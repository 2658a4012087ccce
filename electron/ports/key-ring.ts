import type { Tenant } from '../../shared/model/ids.ts';

/** Where a sealed value belongs. It opens nowhere else: every part is bound into the ciphertext. */
export type SealContext = {
  readonly tenant: Tenant;
  readonly table: string;
  readonly record: string;
  readonly field: string;
  /** HLC + device of the write that produced it (see shared/model/hlc.ts), text form. */
  readonly stamp: string;
  /** The credential's canonical destination; empty for records that have none. */
  readonly destination: string;
};

/** A data key as the store keeps it: sealed under the root key. */
export type WrappedDataKey = { readonly tenant: Tenant; readonly generation: number; readonly wrapped: Buffer };

/** The keys derived from a root key, 32 bytes each. Whoever holds them overwrites them after use. */
export type RingKeys = {
  readonly header: Buffer;
  readonly page: Buffer;
  readonly audit: Buffer;
  readonly manifest: Buffer;
  readonly dataKeys: Buffer;
  readonly backup: Buffer;
};

/** All keys of an unlocked vault. `close` overwrites them; every method throws VAULT_LOCKED afterwards. */
export type KeyRing = {
  readonly vaultId: string;
  /** 32 bytes that sign the header. A copy: the caller overwrites it after use. */
  readonly headerKey: () => Buffer;
  /** 32 bytes that encrypt the pages of store.db. A copy: the caller overwrites it after use. */
  readonly pageKey: () => Buffer;
  /** HMAC-SHA256 under the audit key, 32 bytes. */
  readonly auditMac: (data: Buffer) => Buffer;
  /** HMAC-SHA256 under the manifest key, 32 bytes. */
  readonly manifestMac: (data: Buffer) => Buffer;
  /** 32 bytes that wrap the keys of this vault's backups. A copy: the caller overwrites it after use. */
  readonly backupKey: () => Buffer;
  /** Copies of all derived keys: what a backup carries, sealed. The caller overwrites them after use. */
  readonly exportKeys: () => RingKeys;
  /** Makes a tenant's next data key and puts it in the ring; the caller stores `wrapped`. */
  readonly mintDataKey: (tenant: Tenant, generation: number) => WrappedDataKey;
  /** Opens a stored data key into the ring. Throws STORE_DAMAGED when it was moved or altered. */
  readonly addDataKey: (key: WrappedDataKey) => void;
  /** Takes over a data key that another ring wrapped, whose wrapping key is given; the caller stores `wrapped`. */
  readonly adoptDataKey: (key: WrappedDataKey, wrappingKey: Buffer) => WrappedDataKey;
  /** Overwrites and forgets a data key, such as one whose transaction failed. */
  readonly dropDataKey: (tenant: Tenant, generation: number) => void;
  /** Seals under the tenant's newest data key. */
  readonly seal: (context: SealContext, plaintext: string) => Buffer;
  /** Opens what `seal` made. Throws STORE_DAMAGED naming the record when anything differs. */
  readonly open: (context: SealContext, sealed: Buffer) => string;
  readonly close: () => void;
};
