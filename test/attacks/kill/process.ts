/**
 * A process that owns a data folder and works on it: it is told an order as one line, says what it begins and what is
 * done, and ends by being killed.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createRouterClient } from '@orpc/server';
import { startEngine } from '../../../electron/core/start-engine.ts';
import { ensure } from '../../../shared/errors/exhaustive.ts';
import { instantKdf } from '../../kit/kdf.ts';
import { memoryKeychain } from '../../kit/keychain.ts';
import { seededRandom } from '../../kit/random.ts';
import { answerOf, cliSession } from '../backup-kit.ts';
import { type Draw, deeds, type Planned } from './deeds.ts';
import type { Order, Said, World } from './world.ts';

// So that the first passphrase change takes as long as the next.
await import('../../../shared/model/passphrase-strength.ts');
process.stdout.write('ready\n');
const [line] = await once(createInterface({ input: process.stdin }), 'line');
// Sound: the test that started this process wrote it.
const { dataDir, seed, work, recoveryKey } = JSON.parse(String(line)) as Order;
const random = seededRandom(seed);
const draw: Draw = {
  below: (count) => (count === 0 ? 0 : random.bytes(4).readUInt32BE() % count),
  word: () => random.bytes(5).toString('hex'),
};
const say = (said: Said): void => void process.stdout.write(`${JSON.stringify(said)}\n`);

const ports = { kdf: instantKdf(), keychain: memoryKeychain({ state: 'absent' }) };
const { engine } = await startEngine({ dataDir, version: '0.0.0', ownerKind: 'service', waitMs: 5_000, ports });
const api = createRouterClient(engine.router, { context: { session: cliSession() } });

async function carryOut(deed: string, isTarget: boolean, { after, run }: Planned): Promise<World> {
  say({ step: 'try', deed, isTarget, after });
  await run({ api, dataDir, recoveryKey });
  say({ step: 'done', deed });
  return after;
}

async function make(world: World): Promise<World> {
  const { passphrase } = world;
  if (work.kind === 'found') {
    const run = () => api.vault.create({ passphrase, memberName: 'Ana', language: 'en', useKeychain: false });
    return carryOut('found', true, { after: world, run });
  }
  if (work.kind === 'use') {
    return carryOut('open', work.target === 'open', { after: world, run: () => api.vault.unlock({ passphrase }) });
  }
  const key = { kind: 'passphrase', passphrase: work.backupPassphrase } as const;
  const input = { file: work.backup, key, newPassphrase: passphrase, useKeychain: false };
  await carryOut('restore', true, { after: world, run: () => answerOf(api.backups.restore(input)) });
  return carryOut('open', false, { after: world, run: () => api.vault.unlock({ passphrase }) });
}

let world = await make(work.world);
const names = Object.keys(deeds);
for (let turn = 0; ; turn += 1) {
  const isTarget = work.kind === 'use' && work.before === turn;
  const drawn = ensure(names[draw.below(names.length)], 'a deed');
  const usual = Object.keys(world.organisations).length === 0 ? 'createOrganisation' : drawn;
  const name = work.kind === 'use' && isTarget ? work.target : usual;
  const deed = deeds[name];
  if (deed !== undefined) world = await carryOut(name, isTarget, deed(world, draw));
}
