import { hkdfSync } from 'node:crypto';

/** What each derived key is for. A label is never used for two purposes and changes with its format. */
export type KeyLabel =
  | 'chv/slot/passphrase/1'
  | 'chv/slot/passphrase+device/1'
  | 'chv/slot/recovery/1'
  | 'chv/key/header/1'
  | 'chv/key/page/1'
  | 'chv/key/audit/1'
  | 'chv/key/manifest/1'
  | 'chv/key/data-keys/1'
  | 'chv/key/backup/1';

/** HKDF-SHA256 with the vault's id as salt: 32 bytes in memory of their own, which the caller overwrites after use. */
export const deriveKey = (material: Buffer, vaultId: string, label: KeyLabel): Buffer =>
  Buffer.from(hkdfSync('sha256', material, vaultId, label, 32));
