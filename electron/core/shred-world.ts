import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ShredWorld } from '../services/shred.ts';
import { rewriteHeader } from '../vault/rewrite-header.ts';
import { isAutomaticBackup } from './backup/automatic-backup.ts';
import type { EnginePorts } from './engine.ts';
import type { OpenVault } from './vault-holder.ts';

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];

/** The header that remembers what was shredded, and the copies of the store this machine made by itself. */
export const shredWorld = ({ paths }: Pick<EnginePorts, 'paths'>, { ring, store }: OpenVault): ShredWorld => {
  /** Also what a crash kept off the record. */
  const inOwnFolder = (): readonly string[] => filesIn(join(paths.dataDir, 'backups'));
  return {
    remember: (organisation) =>
      rewriteHeader(paths.dataDir, ring, ({ shredded }) => ({
        shredded: [...new Set([...shredded, organisation])],
      })),
    deleteCopies: () => {
      const automatic = store.read.backups.list().filter((backup) => backup.automatic);
      const copies = [
        ...filesIn(join(paths.dataDir, 'snapshots')),
        ...automatic.map(({ file }) => file),
        ...inOwnFolder().filter(isAutomaticBackup),
      ];
      for (const copy of copies) rmSync(copy, { recursive: true, force: true });
    },
    remainingBackups: () => {
      const recorded = store.read.backups.list().map(({ file }) => file);
      return [...new Set([...recorded.filter(existsSync), ...inOwnFolder()])];
    },
  };
};
