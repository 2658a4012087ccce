/**
 * Asks the keychain of the surroundings it is started in, and says what it heard as one JSON line; with
 * `--state-only`, nothing but how it is.
 */
import { systemKeychain } from '../../../electron/core/adapters/keychain.ts';

const keychain = systemKeychain();
const account = 'test/device-secret';
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then((value) => (Buffer.isBuffer(value) ? value.toString('hex') : String(value))).catch(() => 'refused');

const keep = async () => ({
  set: await outcome(keychain.set(account, Buffer.from('00ff10', 'hex'))),
  get: await outcome(keychain.get(account)),
  deleted: await outcome(keychain.delete(account)),
  getAgain: await outcome(keychain.get(account)),
});

const state = await keychain.state();
const heard = process.argv.includes('--state-only') ? { state } : { state, ...(await keep()) };
process.stdout.write(`${JSON.stringify(heard)}\n`);
