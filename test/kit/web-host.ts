import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import { systemRandom } from '../../electron/core/adapters/random.ts';
import { ensureBuiltPage } from '../../electron/core/page/ensure-page.ts';
import { type Serving, serveEngine } from '../../electron/host/serve-engine.ts';
import { testEngine, testPassphrase } from './engine.ts';
import { scriptedWorld, type WorldOptions } from './scripted-world.ts';
import { makeTempDir } from './temp-dir.ts';

export type TestHostOptions = {
  /** Names that exist, each led to a server of this machine, and authorities trusted besides the machine's own. */
  readonly world?: WorldOptions;
  /** Creates a vault with `testPassphrase` first; the page then begins locked instead of at the first run. */
  readonly vault?: boolean;
};

export type TestHost = Serving & { readonly dataDir: string };

/**
 * The web host with the real page and engine, on a data folder of its own: real time, Argon2id at its floor, a keychain
 * in memory, and no network but the scripted one. `stop` removes the folder.
 */
export async function startTestHost({ world = {}, vault = false }: TestHostOptions = {}): Promise<TestHost> {
  const pageDir = await ensureBuiltPage(() => undefined);
  const { path: dataDir, remove } = makeTempDir();
  mkdirSync(join(dataDir, 'run'), { mode: 0o700 });
  const { engine, ports, client } = testEngine({
    dataDir,
    clock: systemClock(),
    random: systemRandom(),
    ...scriptedWorld(world),
  });
  if (vault) {
    await client().vault.create({ passphrase: testPassphrase, memberName: 'Ana', language: 'en', useKeychain: false });
    await client().vault.lock({ everywhere: true });
  }
  const serving = await serveEngine({ engine, ports, port: 0, pageDir });
  return {
    ...serving,
    dataDir,
    stop: async () => {
      await serving.stop();
      remove();
    },
  };
}
