import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { systemClock } from '../../electron/core/adapters/clock.ts';
import type { ApiClient } from '../../shared/contract/index.ts';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { CredentialView } from '../../shared/model/credential.ts';
import type { Rotation, RotationStep } from '../../shared/model/rotation.ts';
import { aConnection, anOrganisation } from '../kit/builders.ts';
import { createUnlockedVault, testEngine, testPassphrase } from '../kit/engine.ts';
import { instantKdf } from '../kit/kdf.ts';
import { memoryKeychain } from '../kit/keychain.ts';
import { duringTest } from '../kit/servers/running-server.ts';
import { scriptedVendor } from '../kit/servers/scripted-vendor.ts';
import { tempDir } from '../kit/temp-dir.ts';
import { type Moment, spinTo } from './kill/moment.ts';
import type { RotationDeed, RotationOrder } from './kill/rotation-world.ts';

const script = fileURLToPath(new URL('kill/rotation-process.ts', import.meta.url));

/** How a process comes to each step, and where a rotation may be when it died in it. */
const cases: readonly (readonly [
  target: RotationDeed,
  before: readonly RotationDeed[],
  left: readonly (RotationStep | 'none')[],
])[] = [
  ['start', [], ['none', 'keyAdded']],
  ['test', ['start'], ['keyAdded']],
  ['note', ['start', 'test'], ['keyAdded', 'tested']],
  ['promote', ['start', 'test', 'note'], ['tested', 'overlapping']],
  ['retire', ['start', 'test', 'note', 'promote'], ['overlapping', 'retired']],
  ['undo', ['start', 'test', 'note', 'promote'], ['overlapping', 'undone']],
  ['abandon', ['start', 'test'], ['keyAdded', 'abandoned']],
];

/** As the write begins to reach the disk, and some ms into it. */
const moments: readonly Moment[] = [
  { sight: 'store.db-wal', delayMs: 0, patienceMs: 1_000 },
  { sight: null, delayMs: 62, patienceMs: 0 },
];

const aKey = (): string => randomBytes(20).toString('hex');
const asTarget = <Id>({ id, revision }: { readonly id: Id; readonly revision: number }) => ({
  commandId: randomUUID(),
  id,
  expectedRevision: revision,
});
const parts = () => ({
  ...{ kdf: instantKdf(), keychain: memoryKeychain({ state: 'absent' }), clock: systemClock() },
});

/** Opens the vault as whoever comes after the crash does, and closes it again. */
async function withVault<T>(dataDir: string, work: (api: ApiClient) => Promise<T>): Promise<T> {
  const { engine, client } = testEngine({ dataDir, ...parts() });
  const api = client();
  try {
    await api.vault.unlock({ passphrase: testPassphrase });
    return await work(api);
  } finally {
    await engine.close();
  }
}

/** Runs the deeds in a process and kills it in the last. */
async function killIn(order: RotationOrder, moment: Moment): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const lines = createInterface({ input: ensure(child.stdout, 'it is piped') })[Symbol.asyncIterator]();
  await lines.next();
  child.stdin?.write(`${JSON.stringify(order)}\n`);
  const [last] = order.deeds.slice(-1);
  for await (const line of { [Symbol.asyncIterator]: () => lines }) if (line === last) break;
  spinTo(moment, order.dataDir);
  child.kill('SIGKILL');
  expect((await exit)[1]).toBe('SIGKILL');
}

/** The key that must serve after a rotation got so far. */
const serving = (old: CredentialView, rotation: Rotation | undefined): string =>
  rotation?.step === 'overlapping' || rotation?.step === 'retired' ? rotation.replacement.id : old.id;

type Ground = { readonly slug: string; readonly old: CredentialView; readonly connection: { readonly id: never } };

async function groundIn(api: ApiClient, baseUrl: string): Promise<Ground> {
  const { slug } = await anOrganisation(api, { slug: `cliente-${randomBytes(4).toString('hex')}` });
  const scope = { kind: 'organisation', organisation: slug } as const;
  const fields = { apiKey: aKey(), baseUrl };
  const key = { commandId: randomUUID(), scope, provider: 'deepgram', label: 'prod-1', fields };
  const old = await api.credentials.create(key);
  const connection = await aConnection(api, { organisation: slug });
  const choice = { provider: 'deepgram', credential: old.id, settings: {} };
  await api.connections.setOverride({ ...asTarget(connection), ...choice });
  return { slug, old, connection: connection as never };
}

/** What must hold whatever happened: one key of the two serves and is named, and the chain of the audit is whole. */
async function judge(api: ApiClient, { slug, old, connection }: Ground): Promise<Rotation | undefined> {
  const { rotations } = await api.rotations.list({ open: false, credential: old.id });
  const question = { by: 'provider', provider: 'deepgram' } as const;
  const { chosen } = await api.resolution.resolve({ organisation: slug, question });
  expect(chosen?.credentialId).toBe(serving(old, rotations[0]));
  const { overrides } = await api.connections.get({ id: connection.id });
  expect(overrides.map(({ credential }) => credential)).toEqual([serving(old, rotations[0])]);
  expect(await api.audit.verify({})).toMatchObject({ ok: true });
  expect(rotations.length).toBeLessThanOrEqual(1);
  return rotations[0];
}

/** Goes on from wherever it was left until the old key is retired. */
async function finish(api: ApiClient, rotation: Rotation): Promise<Rotation> {
  if (rotation.step === 'keyAdded') {
    for await (const _ of await api.tests.run({ target: { kind: 'credentials', ids: [rotation.replacement.id] } }));
  }
  if (rotation.step === 'keyAdded' || rotation.step === 'tested') {
    return finish(api, await api.rotations.continue(asTarget(rotation)));
  }
  return rotation.step === 'overlapping' ? api.rotations.retire(asTarget(rotation)) : rotation;
}

it('a rotation killed in any step is where it was or one step on, and goes on from there', async () => {
  const vendor = await duringTest(
    scriptedVendor({
      routes: { 'GET /v1/projects': { status: 200, body: { projects: [] } }, '*': { status: 200, body: {} } },
    }),
  );
  const dataDir = tempDir();
  const made = await createUnlockedVault({ dataDir, ...parts() });
  await made.engine.close();
  for (const [target, before, left] of cases) {
    for (const moment of moments) {
      const ground = await withVault(dataDir, (api) => groundIn(api, vendor.origin));
      const order = { dataDir, passphrase: testPassphrase, credential: ground.old.id, apiKey: aKey() };
      await killIn({ ...order, deeds: [...before, target] }, moment);
      await withVault(dataDir, async (api) => {
        const rotation = await judge(api, ground);
        expect({ target, isLeft: left.includes(rotation?.step ?? 'none') }).toEqual({ target, isLeft: true });
        if (rotation === undefined || rotation.endedAt !== null) return;
        expect(await finish(api, rotation)).toMatchObject({ step: 'retired' });
        await judge(api, ground);
      });
    }
  }
}, 600_000);
