/**
 * A process that rotates a key step by step and says which it begins; it waits after the one it was told to end with, and
 * ends by being killed.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createRouterClient } from '@orpc/server';
import { startEngine } from '../../../electron/core/start-engine.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import type { Rotation } from '../../../shared/model/rotation.ts';
import { instantKdf } from '../../kit/kdf.ts';
import { memoryKeychain } from '../../kit/keychain.ts';
import { cliSession } from '../backup-kit.ts';
import type { RotationDeed, RotationOrder } from './rotation-world.ts';

process.stdout.write('ready\n');
const [line] = await once(createInterface({ input: process.stdin }), 'line');
// Sound: the test that started this process wrote it.
const { dataDir, passphrase, credential, apiKey, deeds } = JSON.parse(String(line)) as RotationOrder;

const ports = { kdf: instantKdf(), keychain: memoryKeychain({ state: 'absent' }) };
const { engine } = await startEngine({ dataDir, version: '0.0.0', ownerKind: 'service', waitMs: 5_000, ports });
const api = createRouterClient(engine.router, { context: { session: cliSession() } });
await api.vault.unlock({ passphrase });

const target = ({ id, revision }: Rotation) => ({ commandId: randomUUID(), id, expectedRevision: revision });

async function test({ replacement }: Rotation): Promise<void> {
  for await (const _ of await api.tests.run({ target: { kind: 'credentials', ids: [replacement.id] } }));
}

const steps: Readonly<Record<RotationDeed, (at: Rotation | null) => Promise<Rotation>>> = {
  start: () => api.rotations.start({ commandId: randomUUID(), credential, fields: { apiKey } }),
  test: async (at) => {
    const rotation = ensure(at, 'it was started');
    await test(rotation);
    return rotation;
  },
  note: (at) => api.rotations.continue(target(ensure(at, 'it was started'))),
  promote: (at) => api.rotations.continue(target(ensure(at, 'it was started'))),
  retire: (at) => api.rotations.retire(target(ensure(at, 'it was started'))),
  undo: (at) => api.rotations.undo(target(ensure(at, 'it was started'))),
  abandon: (at) => api.rotations.abandon(target(ensure(at, 'it was started'))),
};

let rotation: Rotation | null = null;
for (const deed of deeds) {
  process.stdout.write(`${deed}\n`);
  // Whoever is to kill it looks by then.
  if (deed === deeds.at(-1)) await new Promise((resolve) => setTimeout(resolve, 60));
  rotation = await steps[deed](rotation);
}
process.stdout.write('done\n');
await new Promise(() => undefined);
