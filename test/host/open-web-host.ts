import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ConnectionLimits } from '../../electron/host/host-limits.ts';
import { startWebHost } from '../../electron/host/web-host.ts';
import { fakeClock } from '../kit/clock.ts';
import { memoryLog } from '../kit/log.ts';
import { seededRandom } from '../kit/random.ts';
import { scriptedEngine } from '../kit/scripted-engine.ts';
import { tempDir } from '../kit/temp-dir.ts';

const shell = '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><div id="root"></div>';

/** A data folder, a page of two files, a scripted engine, and ports to serve them with. */
export function aPageFolder() {
  const dataDir = tempDir();
  const pageDir = join(dataDir, 'page');
  mkdirSync(join(dataDir, 'run'), { mode: 0o700 });
  mkdirSync(join(pageDir, 'assets'), { recursive: true });
  writeFileSync(join(pageDir, 'index.html'), shell);
  writeFileSync(join(pageDir, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(pageDir, 'assets', 'main.js.map'), '{}');
  writeFileSync(join(dataDir, 'vault.json'), 'not a page');
  const paths = { dataDir, runtimeDir: dataDir };
  return {
    dataDir,
    pageDir,
    engine: scriptedEngine(),
    ports: { paths, clock: fakeClock(), random: seededRandom(), log: memoryLog() },
  };
}

/** A web host over such a folder, closed when the test ends. */
export async function openWebHost(limits: Partial<ConnectionLimits> = {}) {
  const { pageDir, engine, ports } = aPageFolder();
  const options = { engine, pageDir, port: 0, keychain: 'absent' as const, limits, ...ports };
  const host = await startWebHost(options);
  onTestFinished(host.close);
  return { host, url: host.url, engine, options, clock: ports.clock, log: ports.log };
}
