import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { ORPCError } from '@orpc/client';
import { anOrganisation } from '../../kit/builders.ts';
import { testEngine, testPassphrase } from '../../kit/engine.ts';
import { instantKdf } from '../../kit/kdf.ts';
import { makeTempDir } from '../../kit/temp-dir.ts';
import { cliSession } from '../backup-kit.ts';
import { readWorld } from '../kill/oracle.ts';
import type { World } from '../kill/world.ts';
import { type Answer, whole } from './report.ts';
import { smallVault } from './small-vault.ts';

const kdf = instantKdf();
const passphrase = testPassphrase;
const files = ['store.db', 'store.db-wal', 'vault.json', 'vault.json.bak', 'run/last-head'] as const;

const copyFiles = (from: string, to: string): void => {
  mkdirSync(join(to, 'run'), { recursive: true });
  for (const name of files) {
    rmSync(join(to, name), { force: true });
    if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name));
  }
};

async function worldIn(dataDir: string): Promise<World | Answer> {
  const { engine, client } = testEngine({ dataDir, kdf });
  const api = client(cliSession());
  try {
    const { mode } = await api.vault.unlock({ passphrase });
    if (mode === 'readOnly') return 'OLDER_COPY';
    const world = await readWorld(api, passphrase);
    return (await api.audit.verify({})).ok ? world : 'the audit is broken';
  } catch (error) {
    return error instanceof ORPCError ? error.code : String(error);
  } finally {
    await engine.close();
  }
}

/** The files of a vault whose process was killed in the midst of a session, its writes in the log; and their reader. */
export async function crashedVault() {
  const { dataDir, remove } = await smallVault();
  const { path: crashed, remove: removeCopy } = makeTempDir();
  const { engine, client } = testEngine({ dataDir, kdf });
  const api = client(cliSession());
  await api.vault.unlock({ passphrase });
  for (let number = 0; number < 3; number += 1) await anOrganisation(api);
  copyFiles(dataDir, crashed);
  const world = await readWorld(api, passphrase);
  await engine.close();
  return {
    remove: () => {
      remove();
      removeCopy();
    },
    bytesOf: (name: (typeof files)[number]): Buffer => readFileSync(join(crashed, name)),
    /** Opens the vault by the product with other bytes in the place of one of its files. */
    readerOf:
      (name: (typeof files)[number]) =>
      async (bytes: Buffer): Promise<Answer> => {
        copyFiles(crashed, dataDir);
        writeFileSync(join(dataDir, name), bytes);
        const found = await worldIn(dataDir);
        if (typeof found === 'string') return found;
        return isDeepStrictEqual(found, world) ? whole : 'another world';
      },
  };
}

export type CrashedVault = Awaited<ReturnType<typeof crashedVault>>;
