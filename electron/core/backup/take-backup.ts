import { mkdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupTaken } from '../../../shared/contract/backups.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { systemTenant } from '../../../shared/model/ids.ts';
import type { Actor } from '../../../shared/model/member.ts';
import { asDiskError } from '../../vault/atomic-file.ts';
import { sealBackupKey } from '../../vault/backup-key.ts';
import { encodeManifest } from '../../vault/backup-manifest.ts';
import { writeBackupFile } from '../../vault/backup-writer.ts';
import { readHeaderFiles } from '../../vault/header-file.ts';
import { requireFree } from '../../vault/new-file.ts';
import { requireStrong } from '../../vault/require-strong.ts';
import type { OpenVault } from '../vault-holder.ts';
import { type BackupWorld, checkUnpacked, forgetKeys, type Pace, unpackBackup } from './open-backup.ts';
import { withScratch } from './scratch.ts';

export type BackupOrder = {
  /** Absolute path of a file that does not exist yet. */
  readonly path: string;
  /** A passphrase of its own; null where the vault's must do. The recovery key opens it either way. */
  readonly passphrase: string | null;
  readonly actor: Actor;
  /** Whether the machine made it by itself, and may delete it by itself. */
  readonly automatic: boolean;
  /** Earlier ones whose files the caller deletes afterwards. */
  readonly forget: readonly string[];
};

/** The open vault, and the world it is backed up to. */
export type BackupSource = { readonly world: BackupWorld; readonly vault: OpenVault };

type Snapshot = { readonly databasePath: string; readonly manifest: Buffer };

/** The store as one file, and the manifest that tells what is in it and holds its keys. */
async function takeSnapshot(
  { store, ring }: OpenVault,
  folder: string,
  shredded: readonly string[],
): Promise<Snapshot> {
  const databasePath = join(folder, 'snapshot.db');
  const { counts, audit } = await store.copyTo(databasePath).catch((error: unknown) => {
    throw asDiskError(error);
  });
  const keys = ring.exportKeys();
  const contents = {
    schema: store.schema,
    counts: { ...counts },
    audit,
    shredded: [...shredded],
    databaseBytes: statSync(databasePath).size,
  };
  const manifest = encodeManifest(contents, keys);
  forgetKeys({ keys });
  return { databasePath, manifest };
}

/** Reads back what was just written, all of it: a backup nobody ever opened is none. */
async function proveBackup({ world, vault }: BackupSource, path: string, pace: Pace): Promise<void> {
  await withScratch(world, async (folder) => {
    const backup = await unpackBackup(world, { path, secret: { kind: 'ring', ring: vault.ring }, folder }, pace);
    try {
      await checkUnpacked(world, { folder, backup }, pace);
    } finally {
      forgetKeys(backup);
    }
  });
}

async function writeSnapshot({ world, vault }: BackupSource, order: BackupOrder, pace: Pace) {
  const { header } = ensure(readHeaderFiles(world.paths.dataDir), 'an open vault has its header').copy;
  const key = world.random.bytes(32);
  const createdAt = world.clock.now();
  const name = { backupId: world.random.uuid(createdAt), vaultId: header.vaultId };
  try {
    return await withScratch(world, async (folder) => {
      const snapshot = await takeSnapshot(vault, folder, header.shredded);
      const slots = await sealBackupKey(
        world,
        { ...name, ...vault, slots: header.slots, passphrase: order.passphrase },
        key,
      );
      const file = { path: order.path, header: { ...name, createdAt, ...slots }, key, ...snapshot };
      const total = statSync(snapshot.databasePath).size;
      const onProgress = (done: number) => pace.report(done, total * 2);
      const written = await writeBackupFile(file, { random: world.random, signal: pace.signal, onProgress });
      snapshot.manifest.fill(0);
      return { ...written, at: createdAt, total };
    });
  } finally {
    key.fill(0);
  }
}

function recordBackup({ world, vault }: BackupSource, order: BackupOrder, written: Omit<BackupTaken, 'file'>): void {
  const { automatic, path: file, forget, actor } = order;
  vault.store.write({ actor }, (tx) => {
    for (const one of forget) tx.backups.delete(one);
    const verifiedAt = world.clock.now();
    tx.backups.insert({ ...written, file, automatic, verifiedAt, checkedAt: verifiedAt, outcome: 'whole' });
    tx.audit({
      action: 'vault.backedUp',
      tenant: systemTenant,
      records: [],
      detail: { bytes: written.bytes, sha256: written.sha256, automatic },
    });
  });
}

/**
 * Writes a backup of the whole vault, reads it back, and says so only then. Audited.
 *
 * Throws WEAK_PASSPHRASE, VALIDATION_FAILED (fileExists, fileUnreadable), STORAGE_FULL, the signal's reason; then there is no file.
 */
export async function takeBackup(source: BackupSource, order: BackupOrder, pace: Pace): Promise<BackupTaken> {
  const { world, vault } = source;
  if (order.passphrase !== null) await requireStrong(order.passphrase, 'passphrase');
  requireFree(order.path);
  mkdirSync(join(world.paths.dataDir, 'backups'), { recursive: true, mode: 0o700 });
  const { total, ...written } = await writeSnapshot(source, order, pace);
  try {
    const report = (done: number) => pace.report(total + done, total * 2);
    await proveBackup(source, order.path, { report, signal: pace.signal });
    pace.signal.throwIfAborted();
    if (!vault.store.isReadOnly()) recordBackup(source, order, written);
  } catch (error) {
    await rm(order.path, { force: true });
    throw error;
  }
  return { file: order.path, ...written };
}
