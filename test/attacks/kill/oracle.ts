import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createRouterClient } from '@orpc/server';
import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../../electron/core/adapters/random.ts';
import { startEngine } from '../../../electron/core/start-engine.ts';
import { schemaVersion } from '../../../electron/store/migrate.ts';
import { readHeaderFiles } from '../../../electron/vault/header-file.ts';
import { createVaultGate } from '../../../electron/vault/vault-gate.ts';
import type { ApiClient } from '../../../shared/contract/index.ts';
import { instantKdf } from '../../kit/kdf.ts';
import { memoryKeychain } from '../../kit/keychain.ts';
import { answerOf, cliSession } from '../backup-kit.ts';
import type { Credential, World } from './world.ts';

/** What was found wrong after a kill, in a word and with what. `lost` is an acknowledged write that is not there. */
export type Fault = { readonly kind: 'lost' | 'shut' | 'mixed' | 'chain' | 'stray' | 'owner'; readonly what: string };

const ports = () => ({ kdf: instantKdf(), keychain: memoryKeychain({ state: 'absent' }) });

/** The product on a folder, by a process of its own rights: it must become the owner at once. */
export async function withProduct<T>(dataDir: string, use: (api: ApiClient) => Promise<T>): Promise<T> {
  const options = { dataDir, version: '0.0.0', ownerKind: 'service', waitMs: 2_000, ports: ports() } as const;
  const { engine, release } = await startEngine(options);
  try {
    return await use(createRouterClient(engine.router, { context: { session: cliSession() } }));
  } finally {
    await release();
  }
}

async function credentialsOf(api: ApiClient, slug: string): Promise<readonly Credential[]> {
  const found: { readonly position: number; readonly label: string; readonly apiKey: string }[] = [];
  for await (const part of await api.organisations.export({ organisation: slug, withSecrets: true, confirm: slug })) {
    if (part.kind !== 'credential') continue;
    const { label, position } = part.credential;
    found.push({ label, position, apiKey: part.secrets?.apiKey ?? '' });
  }
  const inOrder = found.toSorted((one, other) => one.position - other.position);
  return inOrder.map(({ label, apiKey }) => ({ label, apiKey }));
}

/** Which passphrases of these open the vault of a folder. */
async function openers(dataDir: string, passphrases: readonly string[]): Promise<readonly string[]> {
  const gate = createVaultGate({ ...ports(), dataDir, clock: systemClock(), random: systemRandom() });
  const found: string[] = [];
  for (const passphrase of new Set(passphrases)) {
    await gate.verify(passphrase).then(
      () => found.push(passphrase),
      () => undefined,
    );
  }
  return found;
}

/** Reads all there is, by the product alone. */
export async function readWorld(api: ApiClient, passphrase: string): Promise<World> {
  const { organisations } = await api.organisations.list({});
  const entries: (readonly [string, readonly Credential[]])[] = [];
  for (const { slug } of organisations) entries.push([slug, await credentialsOf(api, slug)]);
  const { backups } = await api.backups.list({});
  const names = backups.map(({ file }) => file.slice(file.lastIndexOf('/') + 1));
  return { passphrase, organisations: Object.fromEntries(entries), backups: names.toSorted() };
}

const inOrder = (world: World): World => ({ ...world, backups: world.backups.toSorted() });
const isSame = (one: World, other: World): boolean => isDeepStrictEqual(inOrder(one), inOrder(other));

/** What a data folder holds, by rights. */
const expected = [
  /^vault\.json(\.bak)?$/,
  /^store\.db$/,
  /^run\/(owner\.db|last-head)$/,
  /^logs\/[^/]+$/,
  /^snapshots\/[0-9TZ-]+-schema-\d+\/(store\.db|vault\.json(\.bak)?)$/,
  /^backups\/[0-9a-f]+\.chvbackup$/,
];

const strays = (dataDir: string): readonly Fault[] =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dataDir.length + 1))
    .filter((name) => !expected.some((pattern) => pattern.test(name)))
    .map((name) => ({ kind: 'stray', what: name }) as const);

function headerFaults(dataDir: string): readonly Fault[] {
  const [main, backup] = ['vault.json', 'vault.json.bak'].map((name) => readFileSync(join(dataDir, name), 'utf8'));
  return main === backup ? [] : [{ kind: 'mixed', what: 'the two headers differ after the next opening' }];
}

/** The newest backup, and every one that a kill kept off the record, must open whole. */
async function backupFaults(api: ApiClient, from: Scene, recorded: readonly string[]): Promise<readonly Fault[]> {
  const folder = join(from.dataDir, 'backups');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.chvbackup')) : [];
  const others = names.filter((name) => !recorded.includes(name));
  const key = { kind: 'recoveryKey', recoveryKey: from.recoveryKey } as const;
  const faults: Fault[] = [];
  for (const name of [...others, ...recorded.slice(-1)]) {
    const verified = answerOf(api.backups.verify({ file: join(folder, name), key }));
    await verified.catch(() => faults.push({ kind: 'mixed', what: `the backup ${name} does not open` }));
  }
  for (const name of others) rmSync(join(folder, name));
  return faults;
}

/** Worlds there may be after a kill: what was said to be done, and what was being done. Null: no vault at all. */
export type Allowed = { readonly done: World | null; readonly trying: World | null };

/** Where it happened, and what may be found there. */
type Scene = { readonly dataDir: string; readonly recoveryKey: string; readonly worlds: readonly World[] };

export type Found = { readonly world: World | null; readonly faults: readonly Fault[] };

async function examine(api: ApiClient, passphrase: string, scene: Scene): Promise<Found> {
  const { worlds } = scene;
  const faults: Fault[] = [];
  const { mode, versions } = await api.vault.unlock({ passphrase });
  if (mode !== 'normal') faults.push({ kind: 'mixed', what: `opened as ${mode}` });
  if (versions.schema !== schemaVersion) faults.push({ kind: 'mixed', what: `schema ${versions.schema}` });
  const world = await readWorld(api, passphrase);
  if (!worlds.some((one) => isSame(one, world))) faults.push({ kind: 'lost', what: JSON.stringify({ world, worlds }) });
  const { ok, brokenAt } = await api.audit.verify({});
  if (!ok) faults.push({ kind: 'chain', what: `broken at ${brokenAt}` });
  faults.push(...(await backupFaults(api, scene, world.backups)));
  return { world, faults };
}

/** Opens a folder in which a process was killed as its owner would, and compares it with what was said. */
export async function judge(dataDir: string, { done, trying }: Allowed, recoveryKey: string): Promise<Found> {
  const worlds = [done, trying].filter((world) => world !== null);
  // What a start clears away by itself is no fault.
  await withProduct(dataDir, async () => undefined);
  // Throws where neither copy of the header is sound.
  if (readHeaderFiles(dataDir) === null) {
    return { world: null, faults: done === null ? [] : [{ kind: 'lost', what: 'the vault itself' }] };
  }
  const opening = await openers(
    dataDir,
    worlds.map(({ passphrase }) => passphrase),
  );
  const [passphrase] = opening;
  if (passphrase === undefined || opening.length > 1) {
    return { world: null, faults: [{ kind: 'shut', what: `${opening.length} passphrases open it` }] };
  }
  const found = await withProduct(dataDir, (api) =>
    examine(api, passphrase, { dataDir, recoveryKey, worlds }).catch(
      (error: unknown): Found => ({ world: null, faults: [{ kind: 'shut', what: String(error) }] }),
    ),
  );
  return { ...found, faults: [...found.faults, ...headerFaults(dataDir), ...strays(dataDir)] };
}
