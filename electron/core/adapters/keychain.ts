import type { AsyncEntry } from '@napi-rs/keyring';
import type { Keychain, KeychainState } from '../../ports/keychain.ts';
import { sessionBusAnswers } from './session-bus.ts';

const service = 'chaveiro';

/**
 * Asked for and never written: what matters is whether and how the keychain refuses.
 *
 * A shut secret service answers that it has none, and refuses only when it is used. Finding that out beforehand would
 * put a prompt before the user, so whoever uses `ready` must still expect a refusal.
 */
const probeAccount = 'probe';

/** How long a start may wait for an answer, and how long an owner may take to open the keychain when asked. */
const probeDeadlineMs = 3_000;
const accessDeadlineMs = 60_000;

/** What a keychain that exists but is shut says: no collection, a dismissed prompt, no interaction allowed. */
const lockedWords = /no result found|locked|prompt|dismissed|interaction is not allowed/i;

const timedOut = Symbol('timedOut');

const within = <T>(ms: number, work: Promise<T>): Promise<T | typeof timedOut> => {
  const { promise, resolve } = Promise.withResolvers<typeof timedOut>();
  const timer = setTimeout(() => resolve(timedOut), ms);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
};

/**
 * An entry in the OS keychain.
 *
 * Pinned to the secret service: left alone, the library falls back to the kernel's keyring on Linux, which forgets
 * everything at the next boot. Loaded late, so that a platform without its binary has no keychain rather than no start.
 */
const entryFor = async (account: string): Promise<AsyncEntry> => {
  if (process.platform === 'linux' && !(await sessionBusAnswers(process.env)))
    throw new Error('No session bus answers');
  const { AsyncEntry } = await import('@napi-rs/keyring');
  return new AsyncEntry(service, account, { linux: { store: 'secret-service' } });
};

const access = async <T>(account: string, use: (entry: AsyncEntry) => Promise<T>): Promise<T> => {
  const result = await within(accessDeadlineMs, entryFor(account).then(use));
  if (result === timedOut) throw new Error('The keychain did not answer');
  return result;
};

/** What an error of the keychain says about it. */
export const stateOfError = (error: unknown): Exclude<KeychainState, 'ready'> =>
  lockedWords.test(error instanceof Error ? error.message : String(error)) ? 'locked' : 'absent';

const probe = async (): Promise<KeychainState> => {
  try {
    const answer = await within(
      probeDeadlineMs,
      entryFor(probeAccount).then((entry) => entry.getSecret()),
    );
    return answer === timedOut ? 'locked' : 'ready';
  } catch (error) {
    return stateOfError(error);
  }
};

/** The keychain of this operating system's user. */
export const systemKeychain = (): Keychain => ({
  state: probe,
  get: (account) =>
    access(account, async (entry) => {
      const secret = await entry.getSecret();
      return secret === null ? null : Buffer.from(secret);
    }),
  set: (account, secret) =>
    access(account, async (entry) => {
      await entry.setSecret(secret);
    }),
  delete: (account) =>
    access(account, async (entry) => {
      await entry.deleteCredential();
    }),
});
