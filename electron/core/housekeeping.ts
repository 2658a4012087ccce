import { join } from 'node:path';
import { organisationId } from '../../shared/model/ids.ts';
import type { Actor } from '../../shared/model/member.ts';
import { remindOfExpiry } from '../services/expiry-reminders.ts';
import { finishShredding } from '../services/finish-shredding.ts';
import { purgeTrash } from '../services/purge.ts';
import { retireDue } from '../services/rotation-forward.ts';
import { runScheduledTests, type ScheduleWorld, scheduleRoundMs } from '../services/scheduled-tests.ts';
import type { ServiceContext } from '../services/service-context.ts';
import { readHeaderFiles } from '../vault/header-file.ts';
import { automaticBackup } from './backup/automatic-backup.ts';
import type { EngineOptions, EnginePorts } from './engine.ts';
import { shredWorld } from './shred-world.ts';
import { actorOf } from './vault-access.ts';
import type { OpenVault } from './vault-holder.ts';

/** Long enough after an unlock that nobody waits for it. */
const firstRoundMs = 5_000;
const roundMs = 60 * 60_000;
/** Whoever just opened the vault sees their own work first. */
const firstTestsMs = 2 * 60_000;
/** A backup takes the machine's time: not while somebody just begins to work. */
const firstBackupMs = 10 * 60_000;
/** Old keys go at the minute they were told to. */
const rotationsMs = 60_000;

/** What an unlocked vault does by itself: empties the trash, ends interrupted shredding, retires rotated keys, reminds of expiry, backs itself up, tests its keys. */
export type Housekeeping = {
  /** The vault was opened, or is open still. */
  readonly wake: () => void;
  readonly stop: () => void;
};

export type HousekeepingParts = {
  readonly current: () => OpenVault | null;
  readonly ports: Pick<
    EnginePorts,
    'clock' | 'random' | 'kdf' | 'keychain' | 'paths' | 'log' | 'redactor' | 'interfaces'
  >;
  readonly catalogue: ServiceContext['catalogue'];
  readonly tests: Pick<ScheduleWorld, 'prober' | 'witness'>;
  readonly ownerKind: EngineOptions['ownerKind'];
};

type Times = { readonly firstMs: number; readonly everyMs: number };

const scheduled = ({ store }: OpenVault): Actor => actorOf(store, { origin: 'schedule' });

function shredLeft({ ports }: HousekeepingParts, vault: OpenVault): void {
  const { store } = vault;
  if (store.isReadOnly()) return;
  const shredded = readHeaderFiles(ports.paths.dataDir)?.copy.header.shredded ?? [];
  finishShredding(
    { store, actor: scheduled(vault) },
    shredded.map((id) => organisationId.parse(id)),
    shredWorld(ports, vault),
  );
}

function tidy(parts: HousekeepingParts, vault: OpenVault): void {
  const { store } = vault;
  if (store.isReadOnly()) return;
  shredLeft(parts, vault);
  purgeTrash({ store, actor: scheduled(vault), clock: parts.ports.clock });
}

async function backUp({ ports, ownerKind }: HousekeepingParts, vault: OpenVault, signal: AbortSignal): Promise<void> {
  // A call of the command line ends too soon, and must not be held up.
  if (ownerKind === 'cli' || vault.store.isReadOnly()) return;
  const folder = join(ports.paths.dataDir, 'backups');
  await automaticBackup({ world: ports, vault }, { folder, actor: scheduled(vault) }, signal);
}

async function testKeys(parts: HousekeepingParts, vault: OpenVault, signal: AbortSignal): Promise<void> {
  const { ports, tests } = parts;
  if (parts.ownerKind === 'cli' || vault.store.isReadOnly()) return;
  await runScheduledTests(scheduledContext(parts, vault), { ...tests, interfaces: ports.interfaces, signal });
}

/** What services work with when the machine acts by itself. */
function scheduledContext({ ports, catalogue }: HousekeepingParts, vault: OpenVault): ServiceContext {
  const { clock, random, redactor } = ports;
  return { ...vault, clock, random, redactor, catalogue, actor: scheduled(vault) };
}

function watchKeys(parts: HousekeepingParts, vault: OpenVault): void {
  if (vault.store.isReadOnly()) return;
  const context = scheduledContext(parts, vault);
  retireDue(context);
  remindOfExpiry(context);
}

/** Rounds while the vault is open. A failed one is logged and tried again with the next. */
export function createHousekeeping(parts: HousekeepingParts): Housekeeping {
  const { clock, log } = parts.ports;
  let stopRounds: (() => void) | null = null;

  /** What is done of it is done for good; the next round tries the rest. */
  const attempt = async (round: (vault: OpenVault) => void | Promise<void>): Promise<void> => {
    const vault = parts.current();
    if (vault === null) return;
    try {
      await round(vault);
    } catch (error) {
      log.warn('housekeeping.failed', { cause: error instanceof Error ? error.message : typeof error });
    }
  };

  /** A round that takes longer than its time leaves the next one out. */
  const every = (times: Times, round: (vault: OpenVault) => void | Promise<void>): (() => void) => {
    let cancel: () => void = () => undefined;
    let isRunning = false;
    const run = async (): Promise<void> => {
      cancel = clock.after(times.everyMs, () => void run());
      if (isRunning) return;
      isRunning = true;
      await attempt(round);
      isRunning = false;
    };
    cancel = clock.after(times.firstMs, () => void run());
    return () => cancel();
  };

  return {
    wake: () => {
      if (stopRounds !== null) return;
      // Before anybody can write into what is about to be destroyed.
      void attempt((vault) => shredLeft(parts, vault));
      const controller = new AbortController();
      const stops = [
        every({ firstMs: firstRoundMs, everyMs: roundMs }, (vault) => tidy(parts, vault)),
        every({ firstMs: firstRoundMs, everyMs: rotationsMs }, (vault) => watchKeys(parts, vault)),
        every({ firstMs: firstBackupMs, everyMs: roundMs }, (vault) => backUp(parts, vault, controller.signal)),
        every({ firstMs: firstTestsMs, everyMs: scheduleRoundMs }, (vault) =>
          testKeys(parts, vault, controller.signal),
        ),
      ];
      stopRounds = () => {
        for (const stop of stops) stop();
        controller.abort();
      };
    },
    stop: () => {
      stopRounds?.();
      stopRounds = null;
    },
  };
}
