import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startWebHost } from '../../electron/host/web-host.ts';
import { fakeClock } from '../kit/clock.ts';
import { memoryLog } from '../kit/log.ts';
import { seededRandom } from '../kit/random.ts';
import { scriptedEngine } from '../kit/scripted-engine.ts';
import { tempDir } from '../kit/temp-dir.ts';

const shell = '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><div id="root"></div>';

/** A host with a scripted engine and a page of two files, closed when the test ends. */
export async function openWebHost() {
  const dataDir = tempDir();
  const pageDir = join(dataDir, 'page');
  mkdirSync(join(pageDir, 'assets'), { recursive: true });
  writeFileSync(join(pageDir, 'index.html'), shell);
  writeFileSync(join(pageDir, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(pageDir, 'assets', 'main.js.map'), '{}');
  writeFileSync(join(dataDir, 'vault.json'), 'not a page');
  const engine = scriptedEngine();
  const clock = fakeClock();
  const log = memoryLog();
  const options = {
    engine,
    paths: { dataDir, runtimeDir: dataDir },
    port: 0,
    pageDir,
    clock,
    random: seededRandom(),
    log,
    keychain: 'absent' as const,
  };
  const host = await startWebHost(options);
  onTestFinished(host.close);
  return { host, url: host.url, engine, clock, log, options };
}
