// Run by node, not by Playwright: the product as it ships, with a vendor of this machine in place of the world.

import { systemClock } from '../../../electron/core/adapters/clock.ts';
import { ensureBuiltPage } from '../../../electron/core/page/ensure-page.ts';
import { startEngine } from '../../../electron/core/start-engine.ts';
import { serveEngine } from '../../../electron/host/serve-engine.ts';
import type { Clock } from '../../../electron/ports/clock.ts';
import { floorKdf } from '../../kit/kdf.ts';
import { memoryKeychain } from '../../kit/keychain.ts';
import { scriptedWorld } from '../../kit/scripted-world.ts';
import { makeTempDir } from '../../kit/temp-dir.ts';
import { testAuthority } from '../../kit/tls/certificates.ts';
import { foundAgency } from './found-agency.ts';
import { foundInTrouble } from './found-in-trouble.ts';
import type { HostAnswer, HostRequest } from './host-messages.ts';
import { openAiVendor } from './open-ai-vendor.ts';
import { passphrase } from './passphrase.ts';
import type { HostStart } from './running-host.ts';

const age = { ms: 0 };

function ageingClock(): Clock {
  const real = systemClock();
  return { ...real, now: () => real.now() + age.ms, monotonic: () => real.monotonic() + age.ms };
}

const tell = (answer: HostAnswer): void => void process.send?.(answer);

// Sound: `startHost` wrote it.
const start = JSON.parse(process.argv[2] ?? '{}') as HostStart;
const folder = makeTempDir();
if (start.agency) await foundAgency(folder.path, { passphrase, language: start.language ?? 'pt-BR' }, start.agency);
const keychain = memoryKeychain({ state: 'absent' });
if (start.trouble)
  keychain.become(
    await foundInTrouble(folder.path, { passphrase, language: start.language ?? 'pt-BR' }, start.trouble),
  );
const vendor = await openAiVendor();
const world = scriptedWorld({ hosts: { 'api.openai.com': { port: vendor.port } }, extraCa: [testAuthority()] });
const { engine, ports, release } = await startEngine({
  version: '0.0.0-test',
  ownerKind: 'service',
  dataDir: folder.path,
  waitMs: 1_000,
  ports: { clock: ageingClock(), kdf: floorKdf(), keychain, ...world },
});
const serving = await serveEngine({
  engine: { ...engine, close: release },
  ports,
  port: 0,
  pageDir: start.pageDir ?? (await ensureBuiltPage(() => undefined)),
});

process.on('message', (request: HostRequest) => {
  if (request.kind === 'launch') void serving.mintLaunch().then((file) => tell({ kind: 'launch', file }));
  else {
    age.ms += request.ms;
    tell({ kind: 'aged' });
  }
});
process.once('disconnect', () => void serving.stop());
tell({ kind: 'ready', url: serving.url });

await serving.ended;
await vendor.close();
folder.remove();
