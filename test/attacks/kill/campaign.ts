import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { aCredential, anOrganisation } from '../../kit/builders.ts';
import { createUnlockedVault, testPassphrase } from '../../kit/engine.ts';
import { instantKdf } from '../../kit/kdf.ts';
import { dropLaterSteps } from '../../kit/older-schema.ts';
import { seededRandom } from '../../kit/random.ts';
import { withRawStore } from '../../kit/raw-store.ts';
import { makeTempDir } from '../../kit/temp-dir.ts';
import { answerOf, cliSession } from '../backup-kit.ts';
import { deeds } from './deeds.ts';
import type { Moment } from './moment.ts';
import { type Fault, judge, readWorld, withProduct } from './oracle.ts';
import { startVictim, type Victim } from './victim.ts';
import type { Order, World } from './world.ts';

const random = seededRandom('kills');
const below = (count: number): number => random.bytes(4).readUInt32BE() % count;
const passphrase = testPassphrase;

/** What changes in the folder while a deed is done: each is a place to die at. */
const sights: Readonly<Record<string, readonly string[]>> = {
  found: ['vault.json.tmp', 'vault.json', 'vault.json.bak.tmp', 'vault.json.bak', 'store.db', 'store.db-wal'],
  migrate: ['snapshots', 'store.db-wal', 'vault.json.tmp', 'vault.json', 'vault.json.bak'],
  restore: ['run/scratch', 'store.db', 'vault.json.tmp', 'vault.json', 'vault.json.bak.tmp', 'vault.json.bak'],
  open: ['store.db-wal', 'vault.json.tmp', 'vault.json', 'vault.json.bak.tmp', 'vault.json.bak'],
  lock: ['vault.json.tmp', 'vault.json', 'vault.json.bak', 'store.db', 'store.db-wal'],
  changePassphrase: ['vault.json.tmp', 'vault.json', 'vault.json.bak.tmp', 'vault.json.bak', 'store.db-wal'],
  recover: ['vault.json.tmp', 'vault.json', 'vault.json.bak.tmp', 'vault.json.bak', 'store.db-wal'],
  backUp: ['backups', 'run/scratch', 'store.db-wal'],
  shred: ['vault.json.tmp', 'vault.json', 'vault.json.bak', 'store.db-wal', 'store.db', 'snapshots'],
};

/** How long deeds take that nobody ever saw done: all of theirs are killed. In ms. */
const firstGuessMs: Readonly<Record<string, number>> = { found: 150, restore: 300, migrate: 100 };

/** Everything a process is killed in. */
export const targets: readonly string[] = ['found', 'migrate', 'restore', 'open', ...Object.keys(deeds)];

/** Half of the time at something seen, else at any moment of the time such a deed takes. */
function momentIn(target: string, typicalMs: number): Moment {
  const seen = sights[target] ?? ['store.db-wal'];
  const sight = below(2) === 0 ? null : ensure(seen[below(seen.length)], 'a sight');
  const anyTime = (below(1_000) / 1_000) * typicalMs;
  const delayMs = sight === null ? anyTime : (below(3) * anyTime) / 20;
  return { sight, delayMs, patienceMs: typicalMs * 3 + 200 };
}

/** Vaults to begin from: of today, of an older version, and a backup of the first. */
async function prepare(root: string) {
  const folder = (name: string): string => join(root, name);
  const made = await createUnlockedVault({ dataDir: folder('new'), kdf: instantKdf() });
  for (let number = 0; number < 2; number += 1) {
    const { slug } = await anOrganisation(made.api);
    const scope = { kind: 'organisation', organisation: slug } as const;
    for (let key = 0; key < 3; key += 1) await aCredential(made.api, { scope });
  }
  const cli = made.client(cliSession());
  await cli.vault.unlock({ passphrase });
  const backup = join(folder('new'), 'backups', '0.chvbackup');
  await answerOf(cli.backups.create({ file: backup }));
  const world = await readWorld(cli, passphrase);
  await made.engine.close();
  cpSync(folder('new'), folder('old'), { recursive: true });
  await withRawStore({ ...made, dataDir: folder('old') }, (database) => dropLaterSteps(database));
  return { new: folder('new'), old: folder('old'), backup, world, recoveryKey: made.recoveryKey };
}

export type Campaign = {
  readonly kills: number;
  /** Kills that met the deed they were meant for before it was done. */
  readonly midway: number;
  readonly byTarget: Readonly<Record<string, number>>;
  readonly faults: readonly (Fault & { readonly target: string; readonly round: number })[];
};

type Stage = Awaited<ReturnType<typeof prepare>>;

/** The folder and the order of a round, and the world that must be there whatever becomes of it. */
type Round = { readonly order: Order; readonly done: World | null };

function roundOf(target: string, seed: string, { stage, world, folder }: Ground): Round {
  const { recoveryKey, backup } = stage;
  const common = { seed, recoveryKey };
  if (target === 'found') {
    const founded: World = { passphrase, organisations: {}, backups: [] };
    return { order: { ...common, dataDir: folder, work: { kind: 'found', world: founded } }, done: null };
  }
  if (target === 'restore') {
    const restored: World = { ...stage.world, passphrase: `${passphrase} novo`, backups: [] };
    const work = { kind: 'restore', world: restored, backup, backupPassphrase: passphrase } as const;
    return { order: { ...common, dataDir: folder, work }, done: null };
  }
  if (target === 'migrate') {
    cpSync(stage.old, folder, { recursive: true });
    const aged: World = { ...stage.world, backups: [] };
    const work = { kind: 'use', before: -1, target: 'open', world: aged } as const;
    return { order: { ...common, dataDir: folder, work }, done: aged };
  }
  const work = { kind: 'use', before: below(3), target, world } as const;
  return { order: { ...common, dataDir: stage.new, work }, done: world };
}

/** What a round begins on: the vault in use with its world, and a new folder for those that need one. */
type Ground = { readonly stage: Stage; readonly world: World; readonly folder: string };

/** A folder without a vault must take one: nothing half-made may stand in the way. */
async function isFree(dataDir: string): Promise<boolean> {
  const input = { passphrase, memberName: 'Ana', language: 'en', useKeychain: false } as const;
  return withProduct(dataDir, (api) =>
    api.vault.create(input).then(
      () => true,
      () => false,
    ),
  );
}

async function carryOut(victim: Victim, round: Round, { target, typicalMs }: { target: string; typicalMs: number }) {
  const { order } = round;
  const told = await victim.killIn(order, (took) => momentIn(target, Math.max(typicalMs, took[target] ?? 0)));
  const allowed = { done: told.done ?? round.done, trying: told.trying };
  const found = await judge(order.dataDir, allowed, order.recoveryKey);
  const faults: Fault[] = [...found.faults];
  if (!told.wasAlone) faults.push({ kind: 'owner', what: 'there could be a second one' });
  if (found.world === null && faults.length === 0 && !(await isFree(order.dataDir))) {
    faults.push({ kind: 'shut', what: 'no vault, and none can be made' });
  }
  return { told, world: found.world, faults };
}

type Killed = Awaited<ReturnType<typeof carryOut>>;

/** Counts kills, and learns how long deeds take. */
function createTally() {
  const typical = new Map<string, number>(Object.entries(firstGuessMs));
  const byTarget: Record<string, number> = {};
  const faults: Campaign['faults'][number][] = [];
  let [kills, midway] = [0, 0];
  return {
    typicalMs: (target: string): number => typical.get(target) ?? 60,
    note: (target: string, { told, faults: found }: Killed): void => {
      for (const [deed, ms] of Object.entries(told.took)) typical.set(deed, ms);
      byTarget[target] = (byTarget[target] ?? 0) + 1;
      midway += told.isMidway ? 1 : 0;
      faults.push(...found.map((fault) => ({ ...fault, target, round: kills })));
      kills += 1;
    },
    campaign: (): Campaign => ({ kills, midway, byTarget, faults }),
  };
}

/** Kills so many processes in as many folders and moments, and looks at what each of them left. */
export async function killEverywhere(rounds: number): Promise<Campaign> {
  const root = makeTempDir();
  const stage = await prepare(root.path);
  const tally = createTally();
  let { world } = stage;
  let next = startVictim();
  try {
    for (let number = 0; number < rounds; number += 1) {
      const victim = next;
      next = startVictim();
      const target = ensure(targets[number % targets.length], 'a target');
      const folder = join(root.path, `round-${number}`);
      mkdirSync(folder, { mode: 0o700 });
      const round = roundOf(target, `round ${number}`, { stage, world, folder });
      const killed = await carryOut(victim, round, { target, typicalMs: tally.typicalMs(target) });
      tally.note(target, killed);
      rmSync(folder, { recursive: true });
      if (round.order.dataDir !== stage.new) continue;
      // What cannot be read any more is no ground to go on from.
      if (killed.world === null) break;
      world = killed.world;
    }
    return tally.campaign();
  } finally {
    next.dismiss();
    root.remove();
  }
}
