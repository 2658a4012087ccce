import type { KeychainState } from '../../ports/keychain.ts';
import type { SessionSeed } from '../../ports/session.ts';

/** The session of one call of the command line. It ends with the call, so idle time does not lock it. */
export const cliSession = (id: string, keychain: KeychainState): SessionSeed => ({
  id,
  origin: 'cli',
  capabilities: { host: 'cli', clipboardClears: false, keychain, powerEvents: false },
  autoLocks: false,
});
