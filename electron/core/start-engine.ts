import { join } from 'node:path';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import type { Paths } from '../ports/paths.ts';
import type { Redactor } from '../ports/redactor.ts';
import { providers } from '../providers/index.generated.ts';
import { acquireOwnership } from '../store/owner-lock.ts';
import { systemClock } from './adapters/clock.ts';
import type { Crashes } from './adapters/crashes.ts';
import { systemEnvironment } from './adapters/environment.ts';
import { systemInterfaces } from './adapters/interfaces.ts';
import { argon2Kdf } from './adapters/kdf.ts';
import { systemKeychain } from './adapters/keychain.ts';
import { fileLog } from './adapters/log.ts';
import { openModelBook } from './adapters/open-model-book.ts';
import { openPaths } from './adapters/paths.ts';
import { noPower } from './adapters/power.ts';
import { systemRandom } from './adapters/random.ts';
import { createRedactor } from './adapters/redactor.ts';
import { systemResolver } from './adapters/resolver.ts';
import { systemSockets } from './adapters/sockets.ts';
import { systemLanguage } from './adapters/system-language.ts';
import { compose } from './compose.ts';
import type { Engine, EngineOptions, EnginePorts } from './engine.ts';

export type StartOptions = Pick<EngineOptions, 'version' | 'ownerKind'> & {
  /** Left out: where this system keeps such data. */
  readonly dataDir?: string | undefined;
  /** How long another process may take to let go of the data folder, in ms. */
  readonly waitMs: number;
  readonly signal?: AbortSignal | undefined;
  /** What closes the engine when the process crashes. Left out only where a test's process may end as it likes. */
  readonly crashes?: Crashes | undefined;
  /** What a host has besides, or a test has instead of, the machine's own ports. */
  readonly ports?: Partial<EnginePorts>;
};

export type StartedEngine = {
  readonly engine: Engine;
  readonly ports: EnginePorts;
  readonly paths: Paths;
  /** Closes the engine and lets go of the data folder. May be called twice. */
  readonly release: () => Promise<void>;
};

/** The machine's own ports, for one data folder. */
function systemPorts(paths: Paths, redactor: Redactor): EnginePorts {
  const clock = systemClock();
  return {
    clock,
    redactor,
    paths,
    random: systemRandom(),
    kdf: argon2Kdf(),
    keychain: systemKeychain(),
    power: noPower,
    clipboard: null,
    log: fileLog({ folder: join(paths.dataDir, 'logs'), redactor, clock }),
    resolver: systemResolver(),
    sockets: systemSockets(),
    interfaces: systemInterfaces(),
    environment: systemEnvironment(),
    openModelBook,
  };
}

/**
 * Makes this process the owner of a data folder and starts the product on it, locked.
 *
 * The one entry of every host. Throws BUSY (ownerElsewhere) when another process keeps the folder, or the signal's reason.
 */
export async function startEngine(options: StartOptions): Promise<StartedEngine> {
  const paths = openPaths(options.dataDir);
  const { waitMs, signal, version, ownerKind, crashes } = options;
  const ports = { ...systemPorts(paths, crashes?.redactor ?? createRedactor()), ...options.ports };
  const ownership = await acquireOwnership({ paths, clock: ports.clock, waitMs, ...(signal && { signal }) });
  const engine = compose(ports, { version, ownerKind, language: systemLanguage(), catalogue, providers });
  let released: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await engine.close();
    ownership.release();
  };
  const release = (): Promise<void> => {
    released ??= close();
    return released;
  };
  const unguard = crashes?.guard({ log: ports.log, close: release });
  return { engine, ports, paths, release: () => release().finally(unguard) };
}
