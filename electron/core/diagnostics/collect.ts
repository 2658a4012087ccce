import { readdirSync, statSync } from 'node:fs';
import { arch, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { protocolVersion } from '../../../shared/contract/index.ts';
import { isAppError } from '../../../shared/errors/app-error.ts';
import type { Diagnostics } from '../../../shared/model/diagnostics.ts';
import type { Language } from '../../../shared/model/language.ts';
import type { SessionSeed } from '../../ports/session.ts';
import { describeStore } from '../../services/diagnostics.ts';
import { schemaVersion } from '../../store/migrate.ts';
import { readHeaderFiles } from '../../vault/header-file.ts';
import { readLogLines } from '../adapters/log.ts';
import type { EngineParts } from '../engine-parts.ts';
import { countEvents, tellableLines } from './log-lines.ts';

const mebibyte = 1024 * 1024;

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const keychainKinds: Readonly<Record<string, Diagnostics['keychain']['kind']>> = {
  linux: 'secretService',
  darwin: 'keychain',
  win32: 'credentialManager',
};

function systemName(): Diagnostics['platform']['system'] {
  const name = platform();
  return name === 'linux' || name === 'darwin' || name === 'win32' ? name : 'other';
}

/** The header in numbers: its ids, salts and wrapped keys stay where they are. */
function describeHeader(dataDir: string): Diagnostics['vault']['header'] {
  const stored = readHeaderFiles(dataDir);
  if (stored === null) return null;
  const { version, sequence, epoch, slots, shredded } = stored.copy.header;
  const [{ kdf, deviceCheck }] = slots;
  return {
    version,
    sequence,
    epoch,
    kdf,
    deviceSecret: deviceCheck !== null,
    copiesAgree: !stored.otherDiffers,
    shreddedOrganisations: shredded.length,
  };
}

function describeVault({ paths }: EngineParts, isUnlocked: boolean): Diagnostics['vault'] {
  try {
    const header = describeHeader(paths.dataDir);
    const present = isUnlocked ? 'unlocked' : 'locked';
    return { state: header === null ? 'none' : present, fault: null, header };
  } catch (error) {
    return { state: 'unreadable', fault: isAppError(error) ? error.code : 'INTERNAL', header: null };
  }
}

function describeFiles(dataDir: string): Diagnostics['files'] {
  const [log, snapshots] = [join(dataDir, 'logs', 'chaveiro.log'), join(dataDir, 'snapshots')];
  return {
    storeBytes: sizeOf(join(dataDir, 'store.db')),
    walBytes: sizeOf(join(dataDir, 'store.db-wal')),
    logBytes: sizeOf(log) + sizeOf(`${log}.1`),
    snapshots: statSync(snapshots, { throwIfNoEntry: false }) === undefined ? 0 : readdirSync(snapshots).length,
  };
}

const describeProcess = ({ options, catalogue }: EngineParts, seed: SessionSeed): Diagnostics['process'] => ({
  owner: options.ownerKind,
  host: seed.capabilities.host,
  uptimeSeconds: Math.round(process.uptime()),
  memoryMiB: Math.round(process.memoryUsage.rss() / mebibyte),
  clipboardClears: seed.capabilities.clipboardClears,
  powerEvents: seed.capabilities.powerEvents,
  providers: catalogue.size,
});

const describePlatform = (language: Language): Diagnostics['platform'] => ({
  system: systemName(),
  architecture: arch(),
  release: release().slice(0, 80),
  memoryMiB: Math.round(totalmem() / mebibyte),
  language,
});

/** Collects what helps whoever helps. Works on a vault that is locked, damaged or not there; then it tells less. */
export async function collectDiagnostics(parts: EngineParts, seed: SessionSeed): Promise<Diagnostics> {
  const { ports, options, keeper, sessions, paths } = parts;
  const open = sessions.get(seed.id) === undefined ? null : keeper.current();
  const log = tellableLines(readLogLines(join(paths.dataDir, 'logs')).map(ports.redactor.redact));
  return {
    format: 'chaveiro-diagnostics',
    version: 1,
    at: ports.clock.now(),
    versions: {
      app: options.version,
      protocol: protocolVersion,
      node: process.versions.node,
      electron: process.versions.electron ?? null,
      schema: schemaVersion,
    },
    platform: describePlatform(options.language),
    process: describeProcess(parts, seed),
    keychain: { kind: keychainKinds[platform()] ?? 'none', state: await ports.keychain.state() },
    vault: describeVault(parts, open !== null),
    files: describeFiles(paths.dataDir),
    store: open === null ? null : describeStore(open.store, ports.clock),
    events: countEvents(log),
    log: [...log],
  };
}
