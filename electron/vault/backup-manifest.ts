import { z } from 'zod';
import type { RingKeys } from '../ports/key-ring.ts';
import { damagedBackup } from './backup-header.ts';

const ringKey = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32, { error: 'not 32 bytes' });

/** The first chunk of a backup: what follows it, and the keys that open what follows. */
const manifest = z.strictObject({
  version: z.literal(1),
  schema: z.int().positive(),
  counts: z.record(z.string(), z.int().nonnegative()),
  audit: z.strictObject({ count: z.int().nonnegative(), head: z.string().nullable() }),
  /** Organisations whose keys were destroyed before. */
  shredded: z.array(z.uuidv7()),
  databaseBytes: z.int().nonnegative(),
  keys: z.strictObject({
    header: ringKey,
    page: ringKey,
    audit: ringKey,
    manifest: ringKey,
    dataKeys: ringKey,
    backup: ringKey,
  }),
});

export type BackupContents = Omit<z.infer<typeof manifest>, 'version' | 'keys'>;

const base64Of = (key: Buffer): string => key.toString('base64');

/** The manifest's bytes. They hold keys: the caller overwrites them after sealing. */
export const encodeManifest = (contents: BackupContents, keys: RingKeys): Buffer => {
  const { header, page, audit, manifest: manifestKey, dataKeys, backup } = keys;
  return Buffer.from(
    JSON.stringify({
      version: 1,
      ...contents,
      keys: {
        header: base64Of(header),
        page: base64Of(page),
        audit: base64Of(audit),
        manifest: base64Of(manifestKey),
        dataKeys: base64Of(dataKeys),
        backup: base64Of(backup),
      },
    } satisfies z.infer<typeof manifest>),
  );
};

/** What `encodeManifest` wrote. Throws STORE_DAMAGED for anything else. */
export const decodeManifest = (bytes: Buffer): { readonly contents: BackupContents; readonly keys: RingKeys } => {
  const parsed = manifest.safeParse(parseJson(bytes));
  if (!parsed.success) throw damagedBackup();
  const { version: _version, keys, ...contents } = parsed.data;
  const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64');
  return {
    contents,
    keys: {
      header: bytesOf(keys.header),
      page: bytesOf(keys.page),
      audit: bytesOf(keys.audit),
      manifest: bytesOf(keys.manifest),
      dataKeys: bytesOf(keys.dataKeys),
      backup: bytesOf(keys.backup),
    },
  };
};

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
