import { randomUUID } from 'node:crypto';
import type { SessionSeed } from '../../electron/ports/session.ts';

/** A window's session unless told otherwise. Each call is another session. */
export const aSession = (values: Partial<SessionSeed> = {}): SessionSeed => ({
  id: randomUUID(),
  origin: 'window',
  autoLocks: true,
  capabilities: { host: 'desktop', clipboardClears: false, keychain: 'ready', powerEvents: false },
  ...values,
});
