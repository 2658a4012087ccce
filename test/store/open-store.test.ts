import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { schemaVersion } from '../../electron/store/migrate.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import type { Database } from '../../electron/store/sqlite.ts';
import type { Store } from '../../electron/store/store.ts';
import { AppError } from '../../shared/errors/app-error.ts';
import { aRing, writeOrganisation } from './store-writes.ts';
import { foundedStore, openTestStore, withDatabase } from './test-store.ts';

const damaged = new AppError('STORE_DAMAGED');

describe('an encrypted store', () => {
  it('opens again with what was written', () => {
    const { store, path } = foundedStore();
    const id = writeOrganisation(store, 'padaria');
    store.close();
    expect(openTestStore(path).store.read.organisations.bySlug('padaria')?.id).toBe(id);
  });

  it('shows nothing of its content in its file or its log', () => {
    const { store, path } = foundedStore();
    writeOrganisation(store, 'canario-amarelo');
    const text = readFileSync(path, 'latin1') + readFileSync(`${path}-wal`, 'latin1');
    expect(text).not.toMatch(/canario-amarelo|CREATE TABLE|create table|organisation|SQLite format/);
  });

  it('can be read by its owner only', () => {
    const { path } = foundedStore();
    expect([statSync(path).mode & 0o777, statSync(`${path}-wal`).mode & 0o777]).toEqual([0o600, 0o600]);
  });

  it('keeps no shared-memory file beside it, for nobody shares it', () => {
    const { store, path } = foundedStore();
    writeOrganisation(store, 'padaria');
    expect(existsSync(`${path}-shm`)).toBe(false);
  });

  it('leaves nothing of a deleted value in its file', () => {
    const { store, ring, path } = foundedStore();
    writeOrganisation(store, 'que-fica');
    writeOrganisation(store, 'canario-apagado');
    store.close();
    const database = openDatabase({ path, key: ring.pageKey(), mode: 'open' });
    database.exec("delete from organisation where slug = 'canario-apagado'; pragma wal_checkpoint(TRUNCATE)");
    database.close();
    // Sound: the binding can do this; the product has no use for a store in clear.
    const plain = withDatabase(path, ring, (open) => (open as Database & { serialize(): Buffer }).serialize());
    expect([plain.includes('que-fica'), plain.includes('canario-apagado')]).toEqual([true, false]);
  });
});

/** Opens a store, reads all organisations and the audit, and says whether they are whole. */
function readingOf(path: string, rows: readonly unknown[]): string {
  let store: Store | undefined;
  try {
    store = openTestStore(path).store;
    const found = store.read.organisations.list({ trashed: false });
    const isWhole = isDeepStrictEqual(found, rows) && store.verifyAudit().brokenAt === null;
    return isWhole ? 'whole' : 'altered';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  } finally {
    store?.close();
  }
}

describe('a store that cannot be trusted', () => {
  it('is damaged when it is missing: an empty one must not take its place', () => {
    const { store, path } = foundedStore();
    store.close();
    rmSync(path);
    expect(() => openTestStore(path)).toThrow(damaged);
    expect(existsSync(path)).toBe(false);
  });

  it('is damaged when the vault’s key does not open it', () => {
    const { store, path } = foundedStore();
    store.close();
    expect(() => openTestStore(path, { ring: aRing('another vault') })).toThrow(damaged);
  });

  it.each([
    ['random bytes', (path: string) => writeFileSync(path, randomBytes(8_192))],
    ['nothing', (path: string) => truncateSync(path, 0)],
    ['half of itself', (path: string) => truncateSync(path, Math.floor(statSync(path).size / 2))],
  ])('is damaged when its file holds %s', (_what, damage) => {
    const { store, path } = foundedStore();
    store.close();
    damage(path);
    expect(() => openTestStore(path)).toThrow(damaged);
  });

  it('is damaged when one byte of its first page was flipped', () => {
    const { store, path } = foundedStore();
    store.close();
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(200) ^ 1, 200);
    writeFileSync(path, bytes);
    expect(() => openTestStore(path)).toThrow(damaged);
  });

  it('is damaged wherever one byte of its later pages was flipped, and never shows anything else', () => {
    const { store, path } = foundedStore();
    for (let number = 0; number < 40; number += 1) writeOrganisation(store, `cliente-${number}`);
    const rows = store.read.organisations.list({ trashed: false });
    store.close();
    const bytes = readFileSync(path);
    const answers = new Set<string>();
    for (let at = 4_096 + 100; at < bytes.length; at += 4_096) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
      writeFileSync(path, flipped);
      answers.add(readingOf(path, rows));
    }
    expect([...answers].toSorted()).toEqual(['STORE_DAMAGED', 'whole']);
  });

  it('is only read when a newer version wrote it', () => {
    const { store, ring, path } = foundedStore();
    store.close();
    withDatabase(path, ring, (database) => database.pragma(`user_version = ${schemaVersion + 1}`));
    const { store: newer } = openTestStore(path);
    expect(newer).toMatchObject({ isNewer: true, schema: schemaVersion + 1 });
    expect(newer.verifyAudit().brokenAt).toBeNull();
    expect(() => writeOrganisation(newer, 'padaria')).toThrow(new AppError('STORE_NEWER'));
    expect(() => newer.beginEpoch(1)).toThrow(new AppError('STORE_NEWER'));
  });

  it('is never made where one is already', () => {
    const { path } = foundedStore();
    const again = () => openTestStore(path, {});
    expect(again).toThrow(new AppError('BUSY', { reason: 'ownerElsewhere' }));
  });
});
