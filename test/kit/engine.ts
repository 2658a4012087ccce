import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { openModelBook } from '../../electron/core/adapters/open-model-book.ts';
import { noPower } from '../../electron/core/adapters/power.ts';
import { createRedactor } from '../../electron/core/adapters/redactor.ts';
import { compose } from '../../electron/core/compose.ts';
import type { Engine, EngineOptions, EnginePorts } from '../../electron/core/engine.ts';
import type { SessionSeed } from '../../electron/ports/session.ts';
import { providers } from '../../electron/providers/index.generated.ts';
import { catalogue } from '../../shared/catalogue/index.generated.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import { fakeClock } from './clock.ts';
import { floorKdf } from './kdf.ts';
import { memoryKeychain } from './keychain.ts';
import { type MemoryLog, memoryLog } from './log.ts';
import { seededRandom } from './random.ts';
import { scriptedWorld } from './scripted-world.ts';
import { aSession } from './session.ts';
import { tempDir } from './temp-dir.ts';

export type TestEngineOptions = Partial<Omit<EnginePorts, 'paths' | 'log'>> &
  Partial<EngineOptions> & {
    /** An existing folder. Left out: a new one, and the engine closes when the test ends. */
    readonly dataDir?: string;
  };

export type TestEngine = {
  readonly engine: Engine;
  readonly ports: EnginePorts;
  readonly log: MemoryLog;
  readonly dataDir: string;
  /** A client of the contract over no transport. Left out, it is always the same window. */
  readonly client: (session?: SessionSeed) => ApiClient;
};

let engines = 0;

/** Chance of its own for every engine: two on one folder must not make the same ids. */
const nextRandom = () => {
  engines += 1;
  return seededRandom(`engine ${engines}`);
};

/**
 * The real engine in a temporary folder: real store, vault and Argon2id at its floor. Time stands still, chance is
 * seeded, no name resolves, and keychain and log are in memory, unless given.
 */
export function testEngine({ dataDir, ...given }: TestEngineOptions = {}): TestEngine {
  const folder = dataDir ?? tempDir();
  for (const name of ['run', 'logs']) mkdirSync(join(folder, name), { recursive: true, mode: 0o700 });
  const log = memoryLog();
  const ports: EnginePorts = {
    clock: fakeClock(),
    random: nextRandom(),
    kdf: floorKdf(),
    keychain: memoryKeychain(),
    power: noPower,
    clipboard: null,
    redactor: createRedactor(),
    environment: { read: () => undefined },
    ...scriptedWorld(),
    openModelBook,
    ...given,
    log,
    paths: { dataDir: folder, runtimeDir: join(folder, 'run') },
  };
  const defaults = { version: '0.0.0', ownerKind: 'service', language: 'en', catalogue, providers } as const;
  const engine = compose(ports, { ...defaults, ...given });
  if (dataDir === undefined) onTestFinished(() => engine.close());
  const window = aSession();
  return {
    engine,
    ports,
    log,
    dataDir: folder,
    client: (session = window) => createRouterClient(engine.router, { context: { session } }),
  };
}

/** Opens the vault of every test. */
export const testPassphrase = 'cavalo bateria grampo correto 4871';

export type UnlockedEngine = TestEngine & { readonly api: ApiClient; readonly recoveryKey: string };

/** A test engine with a new vault, unlocked for `api`: the window's client. */
export async function createUnlockedVault(options: TestEngineOptions = {}): Promise<UnlockedEngine> {
  const made = testEngine(options);
  const api = made.client();
  const { recoveryKey } = await api.vault.create({
    passphrase: testPassphrase,
    memberName: 'Ana',
    language: 'en',
    useKeychain: false,
  });
  return { ...made, api, recoveryKey };
}
