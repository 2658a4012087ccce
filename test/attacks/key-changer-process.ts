/**
 * A process that opens the vault of a folder and changes its passphrase again and again, locking and unlocking in
 * between. It says which passphrase it is about to put in force, and which one then is. It ends by being killed.
 */
import { createRouterClient } from '@orpc/server';
import { startEngine } from '../../electron/core/start-engine.ts';
import { instantKdf } from '../kit/kdf.ts';
import { memoryKeychain } from '../kit/keychain.ts';
import { aSession } from '../kit/session.ts';

const [dataDir = '', first = '', round = ''] = process.argv.slice(2);
const { engine } = await startEngine({
  dataDir,
  version: '0.0.0',
  ownerKind: 'service',
  waitMs: 2_000,
  ports: { kdf: instantKdf(), keychain: memoryKeychain({ state: 'absent' }) },
});
const { vault } = createRouterClient(engine.router, { context: { session: aSession() } });
const say = (word: string, passphrase: string): void => void process.stdout.write(`${word} ${passphrase}\n`);

let passphrase = first;
for (let turn = 0; ; turn += 1) {
  await vault.unlock({ passphrase });
  const newPassphrase = `girafa telhado bússola morango ${round} ${turn}`;
  say('trying', newPassphrase);
  await vault.changePassphrase({ passphrase, newPassphrase });
  say('changed', newPassphrase);
  passphrase = newPassphrase;
  await vault.lock({ everywhere: true });
}
