/**
 * Does one thing with the vault of a folder under the keychain of the surroundings it is started in, and says how the
 * vault stands, or with what it was refused, as one JSON line: `create`, `unlock`, or `recover` by the key given.
 */
import { createRouterClient } from '@orpc/server';
import { startEngine } from '../../electron/core/start-engine.ts';
import { testPassphrase } from '../kit/engine.ts';
import { failureOf } from '../kit/failure.ts';
import { instantKdf } from '../kit/kdf.ts';
import { aSession } from '../kit/session.ts';

const [dataDir = '', deed, recoveryKey = ''] = process.argv.slice(2);
const ports = { kdf: instantKdf() };
const { engine, release } = await startEngine({ dataDir, version: '0.0.0', ownerKind: 'cli', waitMs: 0, ports });
const { vault } = createRouterClient(engine.router, { context: { session: aSession() } });
const passphrase = testPassphrase;

const deeds: Readonly<Record<string, () => Promise<object>>> = {
  create: async () => {
    const made = await vault.create({ passphrase, memberName: 'Ana', language: 'en', useKeychain: true });
    return { ...made, ...(await vault.status({})) };
  },
  unlock: () => vault.unlock({ passphrase }),
  recover: () => vault.recover({ recoveryKey, newPassphrase: passphrase, useKeychain: true }),
};
const work = deeds[deed ?? '']?.() ?? Promise.reject(new Error('No such deed'));
const said = await work.catch(() => failureOf(work));
process.stdout.write(`${JSON.stringify(said)}\n`);
await release();
