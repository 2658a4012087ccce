import type { EventKind } from '../../shared/contract/app.ts';
import type { AuditAction } from '../../shared/model/audit-entry.ts';
import { systemTenant } from '../../shared/model/ids.ts';
import type { PowerEvent } from '../ports/power.ts';
import { createImportDesk } from '../services/import/import-desk.ts';
import { getSettings } from '../services/settings.ts';
import type { Appended } from '../store/transaction.ts';
import { createVaultGate } from '../vault/vault-gate.ts';
import { createFingerprint } from './adapters/fingerprint.ts';
import { eventOf } from './audit-events.ts';
import { clearScratch } from './backup/scratch.ts';
import { createClipboardKeeper } from './clipboard-keeper.ts';
import { createDisclosureGuard } from './disclosure-guard.ts';
import type { Engine, EngineOptions, EnginePorts } from './engine.ts';
import { createEventHub, type EventHub } from './events.ts';
import { createHousekeeping } from './housekeeping.ts';
import { createRouter } from './router.ts';
import { createSessions, type LockCause, type OpenSession } from './sessions.ts';
import { createTesting } from './testing.ts';
import { createUnlockAttempts } from './unlock-attempts.ts';
import { createUploads } from './uploads.ts';
import { actorOf } from './vault-access.ts';
import { createVaultKeeper, type VaultKeeper } from './vault-keeper.ts';
import { createWorkRegister } from './work-register.ts';

const minuteMs = 60_000;

/** Events follow from committed audit rows: whatever was recorded is told, once a kind, and nothing else. */
const publishAppended =
  (events: EventHub) =>
  (rows: readonly Appended[]): void => {
    const changed = new Map<EventKind, Set<string>>();
    for (const { action, records } of rows) {
      const kind = eventOf(action);
      if (kind === null) continue;
      const known = changed.get(kind) ?? new Set();
      changed.set(kind, known);
      for (const id of records) known.add(id);
    }
    for (const [kind, ids] of changed) events.publish(kind, [...ids]);
    events.publish(
      'audit.appended',
      rows.map(({ seq }) => String(seq)),
    );
  };

/** Locks are put on record while the store is still open. A full disk must not keep a vault from locking. */
const recordLock =
  (keeper: VaultKeeper, { log }: EnginePorts) =>
  ({ seed }: OpenSession, why: LockCause): void => {
    const vault = keeper.current();
    if (vault === null || vault.store.isReadOnly()) return;
    try {
      vault.store.write({ actor: actorOf(vault.store, seed) }, (tx) =>
        tx.audit({ action: 'vault.locked', tenant: systemTenant, records: [], detail: { why } }),
      );
    } catch {
      log.error('vault.lockUnrecorded', { why });
    }
  };

function openSessions(keeper: VaultKeeper, ports: EnginePorts) {
  return createSessions({
    clock: ports.clock,
    autoLockMs: () => {
      const vault = keeper.current();
      return vault === null ? 0 : getSettings(vault).autoLockMinutes * minuteMs;
    },
    onLock: recordLock(keeper, ports),
    onAllLocked: keeper.close,
  });
}

/** Whether the machine's doing locks the vault, by its settings. A machine that shuts down always does. */
function locksOn(keeper: VaultKeeper, event: PowerEvent): boolean {
  const vault = keeper.current();
  if (vault === null || event === 'shutdown') return true;
  const { lockOnSleep, lockOnScreenLock } = getSettings(vault);
  return event === 'suspend' ? lockOnSleep : lockOnScreenLock;
}

/** What a host shows of the vault without a session of its own. */
const standing = (keeper: VaultKeeper, options: EngineOptions): Pick<Engine, 'isUnlocked' | 'language'> => ({
  isUnlocked: () => keeper.current() !== null,
  language: () => {
    const vault = keeper.current();
    return vault === null ? options.language : getSettings(vault).language;
  },
});

/** Actions after which the vault is open. */
const opening: readonly AuditAction[] = ['vault.created', 'vault.unlocked', 'vault.recovered', 'vault.olderAccepted'];

/** Builds the product's object graph by plain calls. It starts locked; the folder must be owned by this process. */
export function compose(ports: EnginePorts, options: EngineOptions): Engine {
  const { clock, paths } = ports;
  clearScratch(ports);
  const gate = createVaultGate({ ...ports, dataDir: paths.dataDir });
  const events = createEventHub(clock);
  const attempts = createUnlockAttempts(paths, clock);
  const testing = createTesting(ports, options);
  const catalogue = new Map(options.catalogue.map((descriptor) => [descriptor.id, descriptor]));
  const current = () => keeper.current();
  const housekeeping = createHousekeeping({ ...options, current, ports, catalogue, tests: testing });
  const publish = publishAppended(events);
  const onAppended = (rows: readonly Appended[]): void => {
    publish(rows);
    if (rows.some(({ action }) => opening.includes(action))) housekeeping.wake();
  };
  const keeper = createVaultKeeper({ ports, gate, attempts, onAppended });
  const close = (): void => {
    housekeeping.stop();
    keeper.close();
  };
  const sessions = openSessions({ ...keeper, close }, ports);
  const stopPower = ports.power.onEvent((event) => locksOn(keeper, event) && sessions.lockAll('power'));
  const work = createWorkRegister();
  const uploads = createUploads(ports);
  const router = createRouter({
    ports,
    options,
    paths,
    work,
    uploads,
    imports: createImportDesk({ ...ports, fingerprint: createFingerprint(ports.random) }),
    gate,
    events,
    attempts,
    keeper,
    sessions,
    ...testing,
    guard: createDisclosureGuard({ keeper, attempts }, clock),
    copyOut: ports.clipboard === null ? null : createClipboardKeeper(ports.clipboard, clock),
    catalogue,
  });
  return {
    router,
    closeSession: (id) => {
      uploads.discardAll(id);
      sessions.lock(id, 'closed');
    },
    ...standing(keeper, options),
    isWorking: work.isWorking,
    lock: () => sessions.lockAll('command'),
    changes: (signal) => events.subscribe(0, signal),
    close: async () => {
      stopPower();
      sessions.lockAll('closed');
      close();
    },
  };
}
